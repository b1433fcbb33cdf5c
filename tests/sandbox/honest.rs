//! What a box must let through.

use super::attempt::{boxes, run};
use learn::host::judge::Judge;

fn prints(text: &str, expected: &str) {
    let ran = run(&Judge::with_sandbox(boxes()), text);
    assert_eq!((ran.stdout.as_str(), ran.error.as_str()), (expected, ""), "{text}");
}

#[test]
fn modules() {
    let modules = "abc argparse array ast asyncio base64 bisect calendar cmath codecs collections concurrent.futures \
                   contextlib copy csv ctypes dataclasses datetime decimal difflib dis email enum fractions functools gc \
                   glob hashlib heapq hmac html inspect io ipaddress itertools json keyword linecache locale logging math \
                   multiprocessing operator os pathlib pickle platform pprint queue random re secrets select shutil signal \
                   socket sqlite3 ssl statistics string struct subprocess sys tempfile textwrap threading time timeit \
                   tokenize traceback types typing unicodedata unittest uuid warnings weakref xml.etree.ElementTree zlib \
                   zoneinfo";
    let text = format!(
        "import importlib\nfor name in {modules:?}.split():\n    try: importlib.import_module(name)\n    except \
         ModuleNotFoundError as missing: assert missing.name.startswith('_'), name\nprint('all')\n"
    );
    prints(&text, "all\n");
}

#[test]
fn threads_and_loops() {
    prints(
        "import threading\nfound = []\nall = [threading.Thread(target=found.append, args=(n,)) for n in range(10)]\n\
         [t.start() for t in all]\n[t.join() for t in all]\nprint(sorted(found) == list(range(10)))\n",
        "True\n",
    );
    prints(
        "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(4) as pool:\n    \
         print(sum(pool.map(abs, range(100))))\n",
        "4950\n",
    );
    prints(
        "import asyncio\nasync def one(n):\n    await asyncio.sleep(0.01)\n    return n\nasync def main():\n    \
         print(sum(await asyncio.gather(*map(one, range(10)))))\n    print(await asyncio.to_thread(abs, -3))\n\
         asyncio.run(main())\n",
        "45\n3\n",
    );
}

#[test]
fn data() {
    prints(
        "import sqlite3\nbase = sqlite3.connect(':memory:')\nbase.execute('create table t (n)')\n\
         base.executemany('insert into t values (?)', [(n,) for n in range(10)])\n\
         print(base.execute('select sum(n) from t').fetchone()[0])\n",
        "45\n",
    );
    prints(
        "import re, json, decimal\nprint(re.sub('a+', 'b', 'caat'), json.dumps([1]), decimal.Decimal(1) / 8)\n",
        "cbt [1] 0.125\n",
    );
    prints(
        "import datetime, random, time, os\nassert datetime.datetime.now().year > 2000\nrandom.seed(1)\n\
         print(len(os.urandom(8)), random.randint(1, 1), time.sleep(0.01))\n",
        "8 1 None\n",
    );
    prints("print(len('x' * 100_000_000), sum(range(1_000_000)))\n", "100000000 499999500000\n");
    prints(
        "import os\nr, w = os.pipe()\nos.write(w, b'x')\nprint(os.read(r, 1), os.path.exists('/etc/passwd'))\n",
        "b'x' True\n",
    );
    prints("open('/dev/null', 'w').write('x')\nprint(len(open('/dev/urandom', 'rb').read(4)))\n", "4\n");
}

#[test]
fn signals_to_itself() {
    prints(
        "import signal, os\nsignal.signal(signal.SIGALRM, lambda *a: print('rang'))\nsignal.setitimer(signal.ITIMER_REAL, 0.01)\n\
         signal.pause()\nsignal.signal(signal.SIGUSR1, lambda *a: print('told'))\nos.kill(os.getpid(), signal.SIGUSR1)\n",
        "rang\ntold\n",
    );
}
