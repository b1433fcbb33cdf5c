"""When what is done: a schedule of tasks."""
