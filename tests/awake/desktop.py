"""A desktop that can be asked not to put its displays to sleep, on a bus of its own: prints one
line for what it is asked, and for a program that asked and is gone."""

from jeepney import HeaderFields, MatchRule, MessageType, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.ScreenSaver"


def main() -> None:
    bus = open_dbus_connection("SESSION")
    gone = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
    for call in (message_bus.AddMatch(gone), message_bus.RequestName(NAME)):
        bus.send_and_get_reply(call, timeout=5)
    print("ready", flush=True)
    asked: set[str] = set()
    while True:
        message = bus.receive()
        fields = message.header.fields
        member = fields.get(HeaderFields.member)
        if message.header.message_type is MessageType.method_call:
            body = ("u", (7,)) if member == "Inhibit" else (None, ())
            asked.add(fields[HeaderFields.sender])
            print(member, flush=True)
            bus.send(new_method_return(message, *body))
        elif member == "NameOwnerChanged" and message.body[0] in asked and not message.body[2]:
            print("gone", flush=True)


if __name__ == "__main__":
    main()
