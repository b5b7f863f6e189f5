/**
 * Who calls: tokens of the configured issuer, roles of the contract at the edge, the token passed
 * on to the services.
 */
@NullMarked
package io.chengjie.gateway.identity;

import org.jspecify.annotations.NullMarked;
