/**
 * Land bank: parcels on their way to being ready, split, merged, and watched for standing idle; how
 * long the ready land of a region lasts.
 */
@NullMarked
package io.chengjie.park.land;

import org.jspecify.annotations.NullMarked;
