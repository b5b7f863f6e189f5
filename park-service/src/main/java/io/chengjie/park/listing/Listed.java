package io.chengjie.park.listing;

import java.util.List;

/**
 * One page.
 *
 * @param nextPageToken empty on the last page
 */
public record Listed<R>(List<R> items, String nextPageToken) {}
