package io.chengjie.park.admission;

import io.chengjie.park.parks.IndustryRules;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask about a zone. What is null is unknown.
 *
 * @param chemical whether its function is chemical industry
 * @param insideRedLine whether it touches the ecological red line
 * @param treatmentM3d central treatment of waste water in m³ per day
 */
record ZoneFacts(
    String zoneId,
    IndustryRules industries,
    boolean chemical,
    @Nullable Boolean insideRedLine,
    @Nullable BigDecimal treatmentM3d) {}
