-- Reckoning: saved calculations of a case, entered and read, never changed.

CALL zh_protect_case('reckoning_calculation');
