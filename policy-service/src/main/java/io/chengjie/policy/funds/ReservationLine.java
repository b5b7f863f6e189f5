package io.chengjie.policy.funds;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Money for one award out of one fund.
 *
 * @param amountMinor more than zero
 */
@Embeddable
record ReservationLine(
    @Column(name = "policy_version_id") String policyVersionId,
    @Column(name = "fund_id") String fundId,
    @Column(name = "amount_minor") long amountMinor,
    @Column(name = "currency") String currency) {}
