package io.chengjie.park.views;

/** What the queries of the views have in common. */
final class Sql {
  /**
   * The parks that are asked about, {@code chosen}; and {@code shown}, in whose rows each of them
   * counts: its own, and with {@code rollUp} those of the parks above it. Parameters: region, park,
   * zone, demonstrationZone, members (leading digits of its regions, joined by commas), rollUp.
   */
  static final String PARKS =
      """
      WITH RECURSIVE below(id) AS (
        SELECT id FROM park WHERE :park = '' OR id = :park
        UNION
        SELECT p.id FROM below b JOIN park p ON p.parent_park_id = b.id),
      chosen AS (
        SELECT p.id, p.region_code, p.name_zh, p.parent_park_id, m.prefix AS member
          FROM below b JOIN park p ON p.id = b.id
          CROSS JOIN LATERAL (
            SELECT max(d.prefix) AS prefix FROM unnest(string_to_array(:members, ',')) AS d(prefix)
             WHERE p.region_code LIKE d.prefix || '%') m
         WHERE (:region = '' OR p.region_code LIKE :region || '%')
           AND (:demonstrationZone = '' OR m.prefix IS NOT NULL)
           AND (:zone = '' OR p.id = (SELECT park_id FROM zone WHERE id = :zone))),
      shown(park_id, shown_id) AS (
        SELECT id, id FROM chosen
        UNION
        SELECT h.park_id, c.parent_park_id
          FROM shown h JOIN chosen c ON c.id = h.shown_id
         WHERE :rollUp AND c.parent_park_id IN (SELECT id FROM chosen))
      """;

  /**
   * Joins {@code claim} to each space {@code s}: the strongest phase that covers the day, whose it
   * is, and when the latest of the claims that are over by then, but nobody has ended yet, was
   * over. Parameters: at, begins, day.
   */
  static final String CLAIM =
      """
      CROSS JOIN LATERAL (
        SELECT coalesce(max(c.phase) FILTER (WHERE c.covers AND c.phase <> 'EARMARKED'),
                        max(c.phase) FILTER (WHERE c.covers)) AS phase,
               max(c.project_id) FILTER (WHERE c.covers) AS project_id,
               max(c.over_at) FILTER (WHERE c.over_at <= :begins) AS over_at
          FROM (SELECT k.phase, k.project_id,
                       least(k.ends_at, CAST(k.use_until AS timestamp) AT TIME ZONE 'Asia/Shanghai') AS over_at,
                       (k.ends_at IS NULL OR k.ends_at > :begins) AND k.use_from <= :day
                         AND (k.use_until IS NULL OR k.use_until > :day) AS covers
                  FROM (SELECT * FROM space_claim l
                         WHERE l.space_id = s.id AND l.live AND l.began_at <= :at
                        UNION ALL
                        SELECT * FROM space_claim e
                         WHERE e.space_id = s.id AND NOT e.live AND e.ended_at > :at AND e.began_at <= :at) k
               ) c) claim
      """;

  /** The stage that a parcel {@code s} had reached by the day, as far as was known. */
  static final String STAGE =
      """
      (SELECT g.stage FROM parcel_stage g
        WHERE g.parcel_id = s.id AND g.reached_on <= :day AND g.recorded_at <= :at
        ORDER BY array_position(ARRAY['READY', 'CLEARED', 'EXPROPRIATED', 'APPROVED', 'PLANNED'], g.stage) LIMIT 1)
      """;

  /** What a space {@code s} with its {@code claim} is on the day. */
  static final String STATE =
      "CASE WHEN claim.phase IS NOT NULL THEN claim.phase"
          + " WHEN s.available_from > :day OR (s.kind = 'PARCEL' AND "
          + STAGE
          + " IS DISTINCT FROM 'READY') THEN 'NOT_READY' ELSE 'FREE' END";

  /** Whether a space {@code x} was there at the instant. */
  static final String KNOWN =
      " x.recorded_at <= :at AND (x.retired_at IS NULL OR x.retired_at > :at) ";

  /**
   * The spaces of the parks, {@code stated}. OFFSET 0: the spaces of each park are looked up,
   * whatever the planner thinks how many parks there are. Parameters also: kind.
   */
  static final String SPACES =
      PARKS
          + ", stated AS (SELECT s.id, s.kind, s.code, s.park_id, s.zone_id, p.region_code,"
          + " p.member, s.area_square_metres AS area, s.available_from, s.recorded_at, claim.over_at, "
          + STATE
          + " AS state FROM chosen p CROSS JOIN LATERAL (SELECT * FROM space x WHERE x.park_id = p.id"
          + " AND (:zone = '' OR x.zone_id = :zone) AND (:kind = '' OR x.kind = :kind) AND"
          + KNOWN
          + "OFFSET 0) s "
          + CLAIM
          + ")";

  /**
   * Since which day a space {@code v} that is free has been so: when its last claim was over, or it
   * was recorded or became ready, whichever came last.
   */
  static final String VACANT_SINCE =
      """
      CAST(greatest(
          v.recorded_at,
          CAST(v.available_from AS timestamp) AT TIME ZONE 'Asia/Shanghai',
          (SELECT CAST(g.reached_on AS timestamp) AT TIME ZONE 'Asia/Shanghai'
             FROM parcel_stage g WHERE g.parcel_id = v.id AND g.stage = 'READY'),
          v.over_at,
          (SELECT least(e.ended_at, CAST(e.use_until AS timestamp) AT TIME ZONE 'Asia/Shanghai')
             FROM space_claim e
            WHERE e.space_id = v.id AND NOT e.live AND e.ended_at <= :at
            ORDER BY e.ended_at DESC LIMIT 1)) AT TIME ZONE 'Asia/Shanghai' AS date)
      """;

  /**
   * Columns of the place by which rows {@code c} are grouped. Parameters: digits, byPark, byMember.
   */
  static final String PLACE =
      "CASE WHEN :digits = 0 THEN '' ELSE rpad(left(c.region_code, :digits), 6, '0') END AS region_code,"
          + " CASE WHEN :byPark THEN h.shown_id ELSE '' END AS park_id,"
          + " CASE WHEN :byMember THEN rpad(c.member, 6, '0') ELSE '' END AS member_code";

  /** The page of {@code counted} rows {@code r}, with the names of their places. */
  static final String PAGE =
      " LEFT JOIN park p ON p.id = r.park_id LEFT JOIN zone z ON z.id = r.zone_id"
          + " WHERE r.key > :after ORDER BY r.key LIMIT :limit";

  /** First columns of a report: the key and the place. */
  static final String HEAD =
      " SELECT r.key, r.region_code, r.park_id, p.name_zh, r.zone_id, z.name_zh AS zone_name,"
          + " r.member_code";

  private Sql() {}
}
