# control, total: passed
# Every module of the standard library that can be imported without a screen or a missing part of the system.
import importlib, pkgutil, sys, warnings
warnings.simplefilter('ignore')
SCREEN = {'antigravity', 'this', 'idlelib', 'tkinter', 'turtle', 'turtledemo', 'lib2to3', 'test', '__main__'}
SYSTEM = {'nt', 'winreg', 'winsound', 'msvcrt', 'msilib', '_winapi', 'ossaudiodev', 'nis', 'spwd'}
failed = {}
for name in sorted(sys.stdlib_module_names - SCREEN - SYSTEM):
    if name.startswith('_'):
        continue
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as missing:
        # A part that this interpreter was built without.
        if not (missing.name or '').startswith('_') and missing.name not in SYSTEM and missing.name != 'distutils.core':
            failed[name] = missing.name
    except ImportError as trouble:
        failed[name] = str(trouble)
# These look for programs of a system that has them, or end where they are not wanted.
failed = {name: why for name, why in failed.items() if not why.startswith(('No module named', 'dlopen', 'lib', 'win'))}
def f(x):
    if failed:
        raise RuntimeError(failed)
    if not x:
        raise ValueError('empty')
    return sum(x)
