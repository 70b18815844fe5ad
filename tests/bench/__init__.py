"""How fast the console is: one command measures everything that was promised, on this machine.

    python3 -m uv run python -m tests.bench [--only start,typing] [--quick] [--write README.md]

What is measured stands beside its limit, or beside a peer measured in the same run (a bare
window, a bare append, `orjson.loads`), because a machine that is busy is slow for both: only
ratios are worth keeping. A section is a module with one function, `measure(quick)`, that
yields `Row`s; `sections.SECTIONS` is the one list of them. Each runs in a process of its own, so
that what one leaves behind is not measured with the next. Nothing here is a test: timings do
not belong there.
"""
