"""What leaves the console. Everything here is made from a list of allowed fields, and from a
state out of which the notes off the record have been taken (`core.state.on_record`)."""
