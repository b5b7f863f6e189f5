-- Names are searched by trigrams; the extension is a trusted one, so the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE code_list (
  id             text NOT NULL,
  version        text NOT NULL,
  title_zh       text NOT NULL,
  title_en       text NOT NULL,
  standard       text NOT NULL,
  effective_from date NOT NULL,
  CONSTRAINT code_list_pk PRIMARY KEY (id, version),
  CONSTRAINT code_list_one_per_day UNIQUE (id, effective_from)
);

CREATE TABLE code (
  code_list_id text     NOT NULL,
  version      text     NOT NULL,
  code         text     NOT NULL COLLATE "C",
  level        smallint NOT NULL CHECK (level >= 1),
  parent       text     COLLATE "C",
  name_zh      text     NOT NULL,
  CONSTRAINT code_pk PRIMARY KEY (code_list_id, version, code),
  CONSTRAINT code_of_list FOREIGN KEY (code_list_id, version) REFERENCES code_list (id, version),
  CONSTRAINT code_parent FOREIGN KEY (code_list_id, version, parent) REFERENCES code (code_list_id, version, code)
    DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE enterprise (
  id                          varchar(64)  NOT NULL COLLATE "C",
  uscc                        varchar(18)  NOT NULL COLLATE "C",
  name_zh                     varchar(200) NOT NULL COLLATE "C",
  name_en                     varchar(200),
  kind                        varchar(32)  NOT NULL,
  ownership                   varchar(50),
  -- Personal data: masked for roles that do not need it.
  legal_representative_name   varchar(100),
  registered_region_code      varchar(6)   NOT NULL COLLATE "C",
  industry_code               varchar(5)   NOT NULL COLLATE "C",
  registered_capital_minor    bigint CHECK (registered_capital_minor >= 0),
  registered_capital_currency varchar(3),
  established_on              date,
  status                      varchar(32)  NOT NULL,
  group_id                    varchar(64)  COLLATE "C",
  uscc_override_evidence_id   varchar(100),
  uscc_override_explanation   varchar(500),
  uscc_override_by            varchar(200),
  create_time                 timestamptz  NOT NULL,
  update_time                 timestamptz  NOT NULL,
  version                     integer      NOT NULL,
  CONSTRAINT enterprise_pk PRIMARY KEY (id),
  CONSTRAINT enterprise_uscc_key UNIQUE (uscc),
  CONSTRAINT enterprise_uscc_form CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  CONSTRAINT enterprise_capital_whole CHECK ((registered_capital_minor IS NULL) = (registered_capital_currency IS NULL)),
  CONSTRAINT enterprise_override_whole CHECK (
    (uscc_override_evidence_id IS NULL) = (uscc_override_explanation IS NULL)
    AND (uscc_override_evidence_id IS NULL) = (uscc_override_by IS NULL)),
  CONSTRAINT enterprise_group FOREIGN KEY (group_id) REFERENCES enterprise (id)
);

CREATE INDEX enterprise_by_time ON enterprise (create_time, id);
CREATE INDEX enterprise_by_name ON enterprise (name_zh, id);
CREATE INDEX enterprise_by_region ON enterprise (registered_region_code, create_time, id);
CREATE INDEX enterprise_by_industry ON enterprise (industry_code, create_time, id);
CREATE INDEX enterprise_by_group ON enterprise (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX enterprise_name_zh_parts ON enterprise USING gin (name_zh gin_trgm_ops);
CREATE INDEX enterprise_name_en_parts ON enterprise USING gin (name_en gin_trgm_ops);
