-- Numbers of projects, one sequence for each region and year, without gaps.
CREATE TABLE project_number (
  region_code varchar(6) NOT NULL COLLATE "C",
  year        integer    NOT NULL,
  last        integer    NOT NULL CHECK (last >= 1),
  CONSTRAINT project_number_pk PRIMARY KEY (region_code, year)
);

CREATE TABLE project (
  id                         varchar(64)  NOT NULL COLLATE "C",
  name                       varchar(200) NOT NULL,
  enterprise_id              varchar(64)  COLLATE "C",
  investor_name              varchar(200) NOT NULL,
  region_code                varchar(6)   NOT NULL COLLATE "C",
  -- Parks belong to park-service; the id is all that is known here.
  park_id                    varchar(64)  COLLATE "C",
  industry_code              varchar(5)   NOT NULL COLLATE "C",
  total_investment_minor     bigint       NOT NULL CHECK (total_investment_minor >= 0),
  total_investment_currency  varchar(3)   NOT NULL,
  has_fixed_assets           boolean      NOT NULL,
  equipment_minor            bigint CHECK (equipment_minor >= 0),
  equipment_currency         varchar(3),
  fit_out_minor              bigint CHECK (fit_out_minor >= 0),
  fit_out_currency           varchar(3),
  building_minor             bigint CHECK (building_minor >= 0),
  building_currency          varchar(3),
  land_minor                 bigint CHECK (land_minor >= 0),
  land_currency              varchar(3),
  jobs_promised              integer CHECK (jobs_promised >= 0),
  revenue_promised_minor     bigint CHECK (revenue_promised_minor >= 0),
  revenue_promised_currency  varchar(3),
  tax_promised_minor         bigint CHECK (tax_promised_minor >= 0),
  tax_promised_currency      varchar(3),
  is_key                     boolean      NOT NULL,
  stage                      varchar(32)  NOT NULL CHECK (stage IN ('NEGOTIATING', 'SIGNING', 'SIGNED')),
  contract_no                varchar(100),
  hold_id                    varchar(64)  COLLATE "C",
  fund_reservation_id        varchar(64)  COLLATE "C",
  create_time                timestamptz  NOT NULL,
  update_time                timestamptz  NOT NULL,
  sign_time                  timestamptz,
  version                    integer      NOT NULL,
  CONSTRAINT project_pk PRIMARY KEY (id),
  CONSTRAINT project_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
  CONSTRAINT project_contract_no_key UNIQUE (contract_no),
  -- Signed with contract, capacity and funds, or none of them.
  CONSTRAINT project_signed_whole CHECK (
    (stage = 'SIGNED') = (contract_no IS NOT NULL)
    AND (stage = 'SIGNED') = (hold_id IS NOT NULL)
    AND (stage = 'SIGNED') = (fund_reservation_id IS NOT NULL)
    AND (stage = 'SIGNED') = (sign_time IS NOT NULL)),
  -- Stage dates are monotone.
  CONSTRAINT project_times_forward CHECK (update_time >= create_time AND sign_time >= create_time)
);

CREATE INDEX project_by_time ON project (create_time, id);
CREATE INDEX project_by_region ON project (region_code, create_time, id);
CREATE INDEX project_by_industry ON project (industry_code, create_time, id);
CREATE INDEX project_by_stage ON project (stage, create_time, id);
CREATE INDEX project_by_enterprise ON project (enterprise_id, create_time, id) WHERE enterprise_id IS NOT NULL;
CREATE INDEX project_name_parts ON project USING gin (name gin_trgm_ops);
CREATE INDEX project_investor_parts ON project USING gin (investor_name gin_trgm_ops);

-- Only listed transitions happen, whoever writes; nothing is deleted.
CREATE FUNCTION project_stage_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stage <> NEW.stage
     AND (OLD.stage, NEW.stage) NOT IN (('NEGOTIATING', 'SIGNING'), ('SIGNING', 'SIGNED'), ('SIGNING', 'NEGOTIATING')) THEN
    RAISE EXCEPTION 'project % may not go from % to %', OLD.id, OLD.stage, NEW.stage
      USING ERRCODE = 'check_violation', CONSTRAINT = 'project_stage_transition';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER project_stage_transition BEFORE UPDATE OF stage ON project
  FOR EACH ROW EXECUTE FUNCTION project_stage_guard();

CREATE TABLE commitment (
  id                varchar(64)   NOT NULL COLLATE "C",
  project_id        varchar(64)   NOT NULL COLLATE "C",
  -- Place in the agreement, from 1.
  position          integer       NOT NULL CHECK (position >= 1),
  party             varchar(32)   NOT NULL,
  text              varchar(1000) NOT NULL,
  metric            varchar(100)  NOT NULL,
  amount_minor      bigint,
  amount_currency   varchar(3),
  due_on            date,
  policy_version_id varchar(64),
  state             varchar(32)   NOT NULL,
  create_time       timestamptz   NOT NULL,
  CONSTRAINT commitment_pk PRIMARY KEY (id),
  CONSTRAINT commitment_position_key UNIQUE (project_id, position),
  CONSTRAINT commitment_project FOREIGN KEY (project_id) REFERENCES project (id)
);
