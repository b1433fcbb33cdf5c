# harming, levels: wrong; without landlock: changed
# Every way to change a file that is there.
import os, pathlib, shutil, sqlite3
def one(how):
    try:
        how()
    except Exception:
        pass
path = 'FOLDER/diary'
one(lambda: open(path, 'a').write('!'))
one(lambda: open(path, 'r+').write('!'))
one(lambda: os.truncate(path, 0))
one(lambda: os.open(path, os.O_RDONLY | os.O_TRUNC))
one(lambda: pathlib.Path(path).write_text('!'))
one(lambda: os.replace(path, path + '2'))
one(lambda: os.unlink(path))
one(lambda: shutil.rmtree('FOLDER'))
one(lambda: shutil.move(path, 'FOLDER/moved'))
one(lambda: shutil.copy('/dev/null', path))
one(lambda: sqlite3.connect('FOLDER/base').execute('create table t (n)'))
one(lambda: os.mkdir('FOLDER/made'))
one(lambda: os.mkfifo('FOLDER/pipe'))
one(lambda: os.symlink('/etc/passwd', 'FOLDER/link'))
one(lambda: os.link(path, 'FOLDER/hard'))
level = 'nothing'
