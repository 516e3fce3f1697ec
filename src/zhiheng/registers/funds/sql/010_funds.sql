-- Funds: everything is of one case; vouchers and postings are only ever added to.

CALL zh_protect_case('funds_voucher');
CALL zh_protect_case('funds_posting');
CALL zh_protect_case('funds_performance', updates => '{current}');

-- A voucher that does not balance is not kept: looked at when the act commits.
CREATE OR REPLACE FUNCTION funds_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) <> 2
               OR sum(amount_fen) FILTER (WHERE side = '借')
                  IS DISTINCT FROM sum(amount_fen) FILTER (WHERE side = '贷')
        FROM funds_posting WHERE voucher_id = NEW.voucher_id) THEN
        RAISE EXCEPTION 'voucher % does not balance', NEW.voucher_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'funds_posting_balances') THEN
        CREATE CONSTRAINT TRIGGER funds_posting_balances AFTER INSERT ON funds_posting
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION funds_balance();
    END IF;
END $$;
