"""Patrols of forest chiefs (林长巡林): their records, what is asked of them, reminders; problems that were found."""
