"""Files of other programs, in and out: everything here leans on a library, and is loaded when
such a file is first read or written, since the console must be on the screen before that."""
