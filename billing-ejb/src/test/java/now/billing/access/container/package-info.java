/**
 * What the tests of access put beside the built modules in the server: a caller by header, services to call, one door.
 */
package now.billing.access.container;
