# exhausting, levels: error memory stopped
# An exception whose text has hundreds of megabytes.
raise ValueError('x' * 200_000_000)
