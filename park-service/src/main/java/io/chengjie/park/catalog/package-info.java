/** The register as one gRPC service over parks, factories and pools. */
@NullMarked
package io.chengjie.park.catalog;

import org.jspecify.annotations.NullMarked;
