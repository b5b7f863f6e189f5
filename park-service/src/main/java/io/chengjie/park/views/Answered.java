package io.chengjie.park.views;

import java.util.List;

/**
 * One page of rows as the database gave them.
 *
 * @param moment that all pages of the view share
 * @param nextPageToken empty on the last page
 */
record Answered(Moment moment, List<Object[]> rows, String nextPageToken) {}
