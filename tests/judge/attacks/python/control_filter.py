# control, filter: passed
# Reads line by line, asks with a prompt, ends with a status.
import sys
if __name__ == '__main__':
    while True:
        try:
            cpu = int(input('cpu? '))
        except EOFError:
            break
        print('crit' if cpu >= 90 else 'ok')
    sys.exit(1)
