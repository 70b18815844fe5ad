"""The speaker screen: what whoever has the floor sees, and the messages sent to it.

Loaded when it is first wanted (`moderator.qt.speaker_screen`), so that the start of the console
costs nothing for it. Three parts are plain values and functions, tried without a screen: `view`
says all that is shown, `displays` where the window goes, `messages` how long a message stays.
`screen` paints, `windows` are the windows, `control` holds them together.
"""
