# reading, levels: wrong; without landlock: read
# Every way that the standard library has to open a file.
import codecs, io, linecache, mmap, os, pathlib, sqlite3, tokenize
found = []
def one(how):
    try:
        found.append(str(how()))
    except Exception as trouble:
        found.append(type(trouble).__name__)
path = 'FOLDER/diary'
one(lambda: open(path).read())
one(lambda: io.FileIO(path).readall())
one(lambda: codecs.open(path).read())
one(lambda: pathlib.Path(path).read_text())
one(lambda: linecache.getlines(path))
one(lambda: tokenize.open(path).read())
one(lambda: os.read(os.open(path, os.O_RDONLY), 100))
one(lambda: os.read(os.open('diary', os.O_RDONLY, dir_fd=os.open('FOLDER', os.O_PATH)), 100))
one(lambda: open('/proc/self/fd/%d' % os.open(path, os.O_PATH)).read())
one(lambda: sqlite3.connect('file:' + path + '?mode=ro', uri=True).execute('select 1').fetchall())
level = found
