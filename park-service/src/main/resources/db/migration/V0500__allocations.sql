-- What becomes of reservations: contract, hand-over, use, end.
ALTER TABLE hold
  -- '': none was given.
  ADD COLUMN industry_code text NOT NULL DEFAULT '',
  DROP CONSTRAINT hold_reserved_for,
  ADD CONSTRAINT hold_reserved_for CHECK (
    (state IN ('RESERVED', 'ALLOCATED', 'CANCELLED')) = (reservation_id IS NOT NULL));
-- Counted while a project places another one.
CREATE INDEX hold_live ON hold (project_id, expires_at) WHERE state = 'HELD';

-- Why a claim outside of any hold was ended.
ALTER TABLE space_claim ADD COLUMN end_explanation text NOT NULL DEFAULT '';

-- Prices below which no contract is made; a space without a row has no floor.
CREATE TABLE space_price_floor (
  space_id          text COLLATE "C" NOT NULL,
  basis             text   NOT NULL,
  price_minor_units bigint NOT NULL,
  price_currency    text   NOT NULL,
  -- On what ground.
  explanation       text   NOT NULL,
  CONSTRAINT space_price_floor_pk PRIMARY KEY (space_id, basis),
  CONSTRAINT space_price_floor_space_fk FOREIGN KEY (space_id) REFERENCES space (id),
  CONSTRAINT space_price_floor_basis_known CHECK (basis IN ('PER_SQUARE_METRE_MONTH', 'PER_SQUARE_METRE')),
  CONSTRAINT space_price_floor_not_negative CHECK (price_minor_units >= 0)
);

-- Changes only under the lock of its hold's row.
CREATE TABLE allocation (
  id                         text COLLATE "C" NOT NULL,
  hold_id                    text COLLATE "C" NOT NULL,
  project_id                 text COLLATE "C" NOT NULL,
  enterprise_id              text COLLATE "C" NOT NULL,
  park_id                    text COLLATE "C" NOT NULL,
  region_code                text COLLATE "C" NOT NULL,
  kind                       text        NOT NULL,
  contract_no                text        NOT NULL,
  use_from                   date        NOT NULL,
  -- The day after the last; NULL is open-ended.
  use_until                  date,
  price_minor_units          bigint      NOT NULL,
  price_currency             text        NOT NULL,
  public_procedure_reference text        NOT NULL,
  industry_code              text        NOT NULL,
  state                      text        NOT NULL,
  created_at                 timestamptz NOT NULL,
  created_by                 text        NOT NULL,
  occupied_at                timestamptz,
  ended_at                   timestamptz,
  leave_reason               text,
  settlement_reference       text        NOT NULL DEFAULT '',
  contract_void_reference    text        NOT NULL DEFAULT '',
  explanation                text        NOT NULL DEFAULT '',
  version                    bigint      NOT NULL,
  CONSTRAINT allocation_pk PRIMARY KEY (id),
  CONSTRAINT allocation_of_one_hold UNIQUE (hold_id),
  CONSTRAINT allocation_contract_unique UNIQUE (park_id, contract_no),
  CONSTRAINT allocation_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id),
  CONSTRAINT allocation_park_fk FOREIGN KEY (park_id) REFERENCES park (id),
  CONSTRAINT allocation_state_known CHECK (state IN ('ALLOCATED', 'OCCUPIED', 'LEFT', 'CANCELLED')),
  CONSTRAINT allocation_use_not_empty CHECK (use_until > use_from),
  CONSTRAINT allocation_price_not_negative CHECK (price_minor_units >= 0),
  CONSTRAINT allocation_land_by_procedure CHECK (kind <> 'LAND_GRANT' OR public_procedure_reference <> ''),
  CONSTRAINT allocation_temporary_ends CHECK (kind <> 'TEMPORARY' OR use_until IS NOT NULL),
  CONSTRAINT allocation_occupied CHECK (
    (state IN ('OCCUPIED', 'LEFT')) = (occupied_at IS NOT NULL)),
  CONSTRAINT allocation_ended CHECK ((state IN ('LEFT', 'CANCELLED')) = (ended_at IS NOT NULL)),
  CONSTRAINT allocation_left CHECK (
    (state = 'LEFT') = (leave_reason IS NOT NULL) AND (state = 'LEFT') = (settlement_reference <> '')),
  CONSTRAINT allocation_void CHECK ((state = 'CANCELLED') = (contract_void_reference <> ''))
);
CREATE INDEX allocation_project ON allocation (project_id, id);
CREATE INDEX allocation_park ON allocation (park_id, id);

CREATE TABLE meter_point (
  allocation_id    text COLLATE "C" NOT NULL,
  meter_no         text           NOT NULL,
  pool_kind        text           NOT NULL,
  initial_reading  numeric(15, 3) NOT NULL,
  handover_reading numeric(15, 3),
  final_reading    numeric(15, 3),
  CONSTRAINT meter_point_pk PRIMARY KEY (allocation_id, meter_no),
  CONSTRAINT meter_point_allocation_fk FOREIGN KEY (allocation_id) REFERENCES allocation (id),
  CONSTRAINT meter_point_only_grows CHECK (
    initial_reading >= 0 AND handover_reading >= initial_reading AND final_reading >= handover_reading)
);

CREATE TABLE handover_signature (
  allocation_id text COLLATE "C" NOT NULL,
  side          text        NOT NULL,
  signed_by     text        NOT NULL,
  signed_at     timestamptz NOT NULL,
  -- The checklist, every line passed: one that is not stops the hand-over. Remarks stand at the place of their item.
  items         text[]      NOT NULL,
  remarks       text[]      NOT NULL,
  CONSTRAINT handover_signature_pk PRIMARY KEY (allocation_id, side),
  CONSTRAINT handover_signature_two_persons UNIQUE (allocation_id, signed_by),
  CONSTRAINT handover_signature_allocation_fk FOREIGN KEY (allocation_id) REFERENCES allocation (id),
  CONSTRAINT handover_signature_remarks CHECK (cardinality(items) = cardinality(remarks)),
  CONSTRAINT handover_signature_side_known CHECK (side IN ('PARK', 'FIRM'))
);
