/** The OpenAPI document: paths from the resources, everything else from the contract. */
@NullMarked
package io.chengjie.gateway.openapi;

import org.jspecify.annotations.NullMarked;
