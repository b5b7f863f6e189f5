CREATE TABLE probe (
  key     text NOT NULL,
  name    text NOT NULL,
  value   int  NOT NULL DEFAULT 0,
  CONSTRAINT probe_pk PRIMARY KEY (key),
  CONSTRAINT probe_name_once UNIQUE (name) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT probe_value_not_negative CHECK (value >= 0)
);
