-- Money owned by a signing. A row in state VOIDED without lines is the tombstone of a reservation that was given up before it
-- was made.

CREATE TABLE fund_reservation (
  id          text COLLATE "C" NOT NULL,
  project_id  text NOT NULL,
  state       text NOT NULL,
  create_time timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT fund_reservation_pk PRIMARY KEY (id),
  CONSTRAINT fund_reservation_state CHECK (state IN ('PENDING', 'POSTED', 'VOIDED'))
);

CREATE INDEX fund_reservation_pending ON fund_reservation (create_time, id) WHERE state = 'PENDING';

CREATE TABLE fund_reservation_line (
  reservation_id    text COLLATE "C" NOT NULL,
  line_number       int    NOT NULL,
  policy_version_id text COLLATE "C" NOT NULL,
  fund_id           text COLLATE "C" NOT NULL,
  amount_minor      bigint NOT NULL,
  currency          text   NOT NULL,
  CONSTRAINT fund_reservation_line_pk PRIMARY KEY (reservation_id, line_number),
  CONSTRAINT fund_reservation_line_reservation_fk FOREIGN KEY (reservation_id) REFERENCES fund_reservation (id),
  CONSTRAINT fund_reservation_line_version_fk FOREIGN KEY (policy_version_id) REFERENCES policy_version (id),
  CONSTRAINT fund_reservation_line_fund_fk FOREIGN KEY (fund_id) REFERENCES fund (id),
  CONSTRAINT fund_reservation_line_amount CHECK (amount_minor > 0)
);

-- PENDING may become POSTED or VOIDED; both are final.
CREATE FUNCTION refuse_change_of_final_reservation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'PENDING' THEN
    RAISE EXCEPTION 'fund reservation % is final', OLD.id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER fund_reservation_final BEFORE UPDATE OR DELETE ON fund_reservation
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_final_reservation();
CREATE TRIGGER fund_reservation_line_append_only BEFORE UPDATE OR DELETE ON fund_reservation_line
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
