# hiding, levels: time stopped
# Is endless only where nobody looks at its lines.
import sys
while not (sys.gettrace() or getattr(sys, 'monitoring', None) and sys.monitoring.get_tool(1)):
    pass
level = 'crit'
