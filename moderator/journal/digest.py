"""BLAKE2b, without OpenSSL.

`hashlib` offers it too, but loads OpenSSL for other digests first: 3.5 MB of memory and some
milliseconds of every start, for nothing that is used here. CPython has the function in a
module of its own, which a Python may be built without.
"""

try:
    from _blake2 import blake2b as blake2b
except ImportError:
    from hashlib import blake2b as blake2b
