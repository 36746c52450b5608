/**
 * JUnit has no schema of its own: this is what Jenkins, GitLab and the reporters of test runners agree on, names, order and kinds
 * of values, and nothing besides.
 */
export const JUNIT_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
	<xs:attributeGroup name="numbers">
		<xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
		<xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
		<xs:attribute name="errors" type="xs:nonNegativeInteger"/>
		<xs:attribute name="time" type="xs:decimal"/>
	</xs:attributeGroup>
	<xs:complexType name="outcome">
		<xs:simpleContent>
			<xs:extension base="xs:string">
				<xs:attribute name="type" type="xs:string"/>
				<xs:attribute name="message" type="xs:string"/>
			</xs:extension>
		</xs:simpleContent>
	</xs:complexType>
	<xs:element name="testcase">
		<xs:complexType>
			<xs:choice minOccurs="0">
				<xs:element name="skipped" type="outcome"/>
				<xs:element name="error" type="outcome"/>
				<xs:element name="failure" type="outcome"/>
			</xs:choice>
			<xs:attribute name="name" type="xs:string" use="required"/>
			<xs:attribute name="classname" type="xs:string" use="required"/>
			<xs:attribute name="time" type="xs:decimal"/>
		</xs:complexType>
	</xs:element>
	<xs:element name="testsuite">
		<xs:complexType>
			<xs:sequence>
				<xs:element ref="testcase" minOccurs="1" maxOccurs="unbounded"/>
			</xs:sequence>
			<xs:attribute name="name" type="xs:string" use="required"/>
			<xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
			<xs:attributeGroup ref="numbers"/>
		</xs:complexType>
		<xs:unique name="tests-have-names-of-their-own">
			<xs:selector xpath="testcase"/>
			<xs:field xpath="@name"/>
		</xs:unique>
	</xs:element>
	<xs:element name="testsuites">
		<xs:complexType>
			<xs:sequence>
				<xs:element ref="testsuite" minOccurs="1" maxOccurs="unbounded"/>
			</xs:sequence>
			<xs:attribute name="name" type="xs:string"/>
			<xs:attributeGroup ref="numbers"/>
		</xs:complexType>
	</xs:element>
</xs:schema>
`;
