-- Funds and their double-entry ledger. Amounts in minor units (fen).

CREATE TABLE fund (
  id                 text COLLATE "C" NOT NULL,
  code               text   NOT NULL,
  name_zh            text   NOT NULL,
  kind               text   NOT NULL,
  region_code        text   NOT NULL,
  year               int    NOT NULL,
  currency           text   NOT NULL,
  appropriated_minor bigint NOT NULL DEFAULT 0,
  reserved_minor     bigint NOT NULL DEFAULT 0,
  free_minor         bigint NOT NULL GENERATED ALWAYS AS (appropriated_minor - reserved_minor) STORED,
  revision           bigint NOT NULL DEFAULT 1,
  CONSTRAINT fund_pk PRIMARY KEY (id),
  CONSTRAINT fund_code_unique UNIQUE (code),
  CONSTRAINT fund_kind CHECK (kind IN ('GRANT', 'RELIEF_QUOTA')),
  CONSTRAINT fund_region_code CHECK (region_code ~ '^[0-9]{6}$'),
  CONSTRAINT fund_reserved_not_negative CHECK (reserved_minor >= 0),
  -- The last word: whatever the code believed, a fund is never overspent.
  CONSTRAINT fund_free_not_negative CHECK (free_minor >= 0)
);

CREATE INDEX fund_region ON fund (region_code text_pattern_ops);

CREATE TABLE fund_transfer (
  id             bigint GENERATED ALWAYS AS IDENTITY,
  fund_id        text COLLATE "C" NOT NULL,
  purpose        text NOT NULL,
  reservation_id text COLLATE "C",
  document_no    text,
  actor          text NOT NULL,
  create_time    timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT fund_transfer_pk PRIMARY KEY (id),
  CONSTRAINT fund_transfer_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id),
  CONSTRAINT fund_transfer_purpose CHECK (purpose IN ('appropriation', 'reservation', 'void'))
);

CREATE TABLE ledger_entry (
  id           bigint GENERATED ALWAYS AS IDENTITY,
  transfer_id  bigint NOT NULL,
  fund_id      text COLLATE "C" NOT NULL,
  account      text NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT ledger_entry_pk PRIMARY KEY (id),
  CONSTRAINT ledger_entry_transfer_fk FOREIGN KEY (transfer_id) REFERENCES fund_transfer (id),
  CONSTRAINT ledger_entry_account CHECK (account IN ('BUDGET', 'FREE', 'RESERVED')),
  CONSTRAINT ledger_entry_not_zero CHECK (amount_minor <> 0)
);

CREATE INDEX ledger_entry_fund ON ledger_entry (fund_id, id);
CREATE INDEX ledger_entry_transfer ON ledger_entry (transfer_id);

-- The ledger is only ever added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER fund_transfer_append_only BEFORE UPDATE OR DELETE ON fund_transfer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fund_transfer_no_truncate BEFORE TRUNCATE ON fund_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The entries of a transfer add up to zero when it commits.
CREATE FUNCTION require_balanced_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(amount_minor) FROM ledger_entry WHERE transfer_id = NEW.transfer_id) <> 0 THEN
    RAISE EXCEPTION 'transfer % does not add up to zero', NEW.transfer_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balanced_transfer();
