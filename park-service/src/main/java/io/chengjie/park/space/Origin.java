package io.chengjie.park.space;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a space comes from. What describes an idle asset is null for new land.
 *
 * @param previousUser who used it before
 * @param idleSince since when it stands idle
 * @param assetDescription what is on it
 */
public record Origin(
    OriginKind kind,
    @Nullable String previousUser,
    @Nullable LocalDate idleSince,
    @Nullable String assetDescription) {}
