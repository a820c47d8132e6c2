package vn.cchc.audit;

/** The trail on H2. */
class AuditTrailIntegrationTests extends AuditTrailContract {}
