"""Editing the plan: one sheet, a page for each part of the event, one act at the end.

The pages edit a copy; nothing changes until "Apply", which hands the whole event to the
rules. What they refuse is said in the sheet, and the person goes on from there.
"""

from moderator.qt.dialogs.plan.sheet import PlanSheet as PlanSheet
