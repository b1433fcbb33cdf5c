# The line says the word `host` for every host. In quotes it is text;
# without quotes Python looks the name up.
host = "web-1"

line = "host: ok"
