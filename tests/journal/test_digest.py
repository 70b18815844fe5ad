"""The checksums are BLAKE2b's, whichever module they come from."""

import hashlib

from moderator.journal.digest import blake2b


def test_it_is_the_digest_that_hashlib_gives() -> None:
    data = b"a line of a session"
    wanted = hashlib.blake2b(data, digest_size=8).hexdigest()
    assert blake2b(data, digest_size=8).hexdigest() == wanted
