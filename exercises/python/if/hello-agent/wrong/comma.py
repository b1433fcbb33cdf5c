# `line` holds two texts in brackets, `('db-7', ': ok')`. A comma puts
# values side by side. What glues two texts into one?
host = "web-1"

line = host, ": ok"
