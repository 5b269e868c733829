"""The tabs 巡林 and 问题 of the patrols dock."""
