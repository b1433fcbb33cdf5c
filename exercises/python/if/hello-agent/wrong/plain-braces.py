# The braces are still there: `{host}: ok`. Plain text is never looked
# into. What turns a text into an f-string?
host = "web-1"

line = "{host}: ok"
