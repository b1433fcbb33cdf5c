# Right values. The second question stands inside the `else`, so the
# ladder leans to the right. Which word joins the two in one step?
cpu = 80

if cpu >= 90:
    level = "crit"
else:
    if cpu >= 75:
        level = "warn"
    else:
        level = "ok"
