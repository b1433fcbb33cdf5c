hosts = ["web-1", "web-2"]
for host in hosts:
    print("ping " + host)
    print("ok")
print("all done")
