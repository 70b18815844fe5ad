"""Keeping the displays awake while people look at them and nobody touches the laptop.

Each system has a way of its own to be asked (Windows a call, macOS a program, the desktops of Linux
a bus), which wakepy knows. It is asked in a process of its own: a desktop that does not answer
keeps nobody waiting, and what was asked for ends with that process, which ends when its input does.
So a console that is killed leaves no laptop awake behind it.
"""
