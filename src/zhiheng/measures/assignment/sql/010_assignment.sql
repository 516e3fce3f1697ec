-- Assignment: seeds and weights belong to a court, drawings to their case.
CALL zh_protect_court('assignment_seed');
CALL zh_protect_court('assignment_seedreveal');
CALL zh_protect_court('assignment_handlerweight');
CALL zh_protect_court('assignment_tribunalteam');
CALL zh_protect_case('assignment_drawing');
