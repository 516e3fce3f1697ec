-- Batches of a court, and their papers, which follow their cases.

CALL zh_protect_court('paperdesk_batch');
CALL zh_protect_case('paperdesk_item');
CALL zh_protect_case('paperdesk_result');
