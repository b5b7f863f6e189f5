-- Fact catalogue. Keys sort by byte ("C"), as the pages of the API do.

CREATE TABLE fact_definition (
  key              text COLLATE "C" NOT NULL,
  name_zh          text NOT NULL,
  name_en          text NOT NULL,
  type             text NOT NULL,
  subject          text NOT NULL,
  unit             text NOT NULL,
  minimum          numeric(24, 6),
  maximum          numeric(24, 6),
  maximum_fact_key text COLLATE "C",
  CONSTRAINT fact_definition_pk PRIMARY KEY (key),
  CONSTRAINT fact_definition_maximum_fact_key_fk FOREIGN KEY (maximum_fact_key) REFERENCES fact_definition (key),
  CONSTRAINT fact_definition_type CHECK (type IN ('BOOLEAN', 'DECIMAL', 'TEXT', 'DATE')),
  CONSTRAINT fact_definition_subject CHECK (subject IN ('ENTERPRISE', 'PROJECT')),
  CONSTRAINT fact_definition_bounds CHECK (minimum <= maximum),
  CONSTRAINT fact_definition_bounds_of_decimals
    CHECK (type = 'DECIMAL' OR (minimum IS NULL AND maximum IS NULL AND maximum_fact_key IS NULL))
);

-- What the platform computes itself from a project, and what the first policies read.
INSERT INTO fact_definition (key, name_zh, name_en, type, subject, unit, minimum, maximum, maximum_fact_key) VALUES
  ('project.enterpriseId',        '项目所属企业',             'Enterprise of the project',         'TEXT',    'PROJECT',    '',             NULL, NULL, NULL),
  ('project.regionCode',          '项目所在行政区划',         'Region of the project',             'TEXT',    'PROJECT',    '',             NULL, NULL, NULL),
  ('project.industryCode',        '项目行业代码',             'Industry of the project',           'TEXT',    'PROJECT',    '',             NULL, NULL, NULL),
  ('project.totalInvestment',     '总投资',                   'Total investment',                  'DECIMAL', 'PROJECT',    'CNY',          0,    NULL, NULL),
  ('project.fixedAssets',         '固定资产投资',             'Fixed assets',                      'DECIMAL', 'PROJECT',    'CNY',          0,    NULL, 'project.totalInvestment'),
  ('project.equipmentInvestment', '设备投资',                 'Investment in equipment',           'DECIMAL', 'PROJECT',    'CNY',          0,    NULL, 'project.fixedAssets'),
  ('project.fitOutInvestment',    '装修投资',                 'Investment in fit-out',             'DECIMAL', 'PROJECT',    'CNY',          0,    NULL, 'project.fixedAssets'),
  ('project.buildingInvestment',  '厂房投资',                 'Investment in buildings',           'DECIMAL', 'PROJECT',    'CNY',          0,    NULL, 'project.fixedAssets'),
  ('project.jobsPromised',        '承诺就业人数',             'Jobs promised',                     'DECIMAL', 'PROJECT',    'persons',      0,    NULL, NULL),
  ('project.revenuePromised',     '承诺年营业收入',           'Revenue per year promised',         'DECIMAL', 'PROJECT',    'CNY',          0,    NULL, NULL),
  ('project.taxPromised',         '承诺年纳税',               'Tax per year promised',             'DECIMAL', 'PROJECT',    'CNY',          0,    NULL, NULL),
  ('relocation.costVerified',     '经核定的搬迁费用',         'Verified cost of relocation',       'DECIMAL', 'PROJECT',    'CNY',          0,    NULL, NULL),
  ('lease.areaSquareMetres',      '租赁面积',                 'Leased area',                       'DECIMAL', 'PROJECT',    'm²',           0,    NULL, NULL),
  ('lease.monthlyRentPerSquareMetre', '每平方米月租金',       'Monthly rent per square metre',     'DECIMAL', 'PROJECT',    'CNY/m²/month', 0,    NULL, NULL),
  ('employment.newInsured3m',     '参保满三个月的新增就业人数', 'New hires insured for three months', 'DECIMAL', 'PROJECT',  'persons',      0,    NULL, 'project.jobsPromised'),
  ('export.ratio',                '出口占比',                 'Share of exports',                  'DECIMAL', 'PROJECT',    '1',            0,    1,    NULL),
  ('cert.hnte',                   '高新技术企业',             'High and new technology enterprise', 'BOOLEAN', 'ENTERPRISE', '',            NULL, NULL, NULL),
  ('registration.regionCode',     '注册地行政区划',           'Region of registration',            'TEXT',    'ENTERPRISE', '',             NULL, NULL, NULL);
