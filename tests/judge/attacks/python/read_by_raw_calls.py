# reading, levels: wrong; without landlock: read
# The kernel's own door, past every layer of the interpreter.
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(200)
found = []
for number, arguments in ((2, (b'FOLDER/diary', 0)), (257, (-100, b'FOLDER/diary', 0, 0)),
                          (437, (-100, b'FOLDER/diary', bytes(24), 24))):
    fd = libc.syscall(number, *arguments)
    if fd >= 0:
        libc.read(fd, buffer, 199)
        found.append(buffer.value.decode())
level = found or 'nothing'
