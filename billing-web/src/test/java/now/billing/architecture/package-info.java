/** The shape of the code as tests: dependency rules R1 to R15 and the tidiness of files, R16. */
package now.billing.architecture;
