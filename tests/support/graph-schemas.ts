/* What of GraphML 1.1 and GEXF 1.3 is written, as strictly as their specifications say it: names, order, what refers to what. */

export const GRAPHML_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://graphml.graphdrawing.org/xmlns"
	xmlns:g="http://graphml.graphdrawing.org/xmlns" targetNamespace="http://graphml.graphdrawing.org/xmlns"
	elementFormDefault="qualified">
	<xs:element name="data">
		<xs:complexType><xs:simpleContent><xs:extension base="xs:string">
			<xs:attribute name="key" type="xs:NMTOKEN" use="required"/>
		</xs:extension></xs:simpleContent></xs:complexType>
	</xs:element>
	<xs:element name="key">
		<xs:complexType>
			<xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
			<xs:attribute name="for" use="required">
				<xs:simpleType><xs:restriction base="xs:NMTOKEN">
					<xs:enumeration value="graph"/><xs:enumeration value="node"/><xs:enumeration value="edge"/>
				</xs:restriction></xs:simpleType>
			</xs:attribute>
			<xs:attribute name="attr.name" type="xs:NMTOKEN" use="required"/>
			<xs:attribute name="attr.type" use="required">
				<xs:simpleType><xs:restriction base="xs:NMTOKEN">
					<xs:enumeration value="string"/><xs:enumeration value="double"/>
				</xs:restriction></xs:simpleType>
			</xs:attribute>
		</xs:complexType>
	</xs:element>
	<xs:element name="node">
		<xs:complexType>
			<xs:sequence><xs:element ref="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
			<xs:attribute name="id" type="xs:string" use="required"/>
		</xs:complexType>
	</xs:element>
	<xs:element name="edge">
		<xs:complexType>
			<xs:sequence><xs:element ref="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
			<xs:attribute name="source" type="xs:string" use="required"/>
			<xs:attribute name="target" type="xs:string" use="required"/>
		</xs:complexType>
	</xs:element>
	<xs:element name="graph">
		<xs:complexType>
			<xs:sequence>
				<xs:element ref="data" minOccurs="0" maxOccurs="unbounded"/>
				<xs:element ref="node" minOccurs="0" maxOccurs="unbounded"/>
				<xs:element ref="edge" minOccurs="0" maxOccurs="unbounded"/>
			</xs:sequence>
			<xs:attribute name="edgedefault" type="xs:NMTOKEN" fixed="directed" use="required"/>
		</xs:complexType>
	</xs:element>
	<xs:element name="graphml">
		<xs:complexType>
			<xs:sequence>
				<xs:element name="desc" type="xs:string"/>
				<xs:element ref="key" minOccurs="0" maxOccurs="unbounded"/>
				<xs:element ref="graph"/>
			</xs:sequence>
		</xs:complexType>
		<xs:key name="keys"><xs:selector xpath="g:key"/><xs:field xpath="@id"/></xs:key>
		<xs:keyref name="data-has-a-key" refer="keys"><xs:selector xpath=".//g:data"/><xs:field xpath="@key"/></xs:keyref>
		<xs:key name="nodes"><xs:selector xpath="g:graph/g:node"/><xs:field xpath="@id"/></xs:key>
		<xs:keyref name="from-a-node" refer="nodes"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@source"/></xs:keyref>
		<xs:keyref name="to-a-node" refer="nodes"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@target"/></xs:keyref>
	</xs:element>
</xs:schema>
`;

export const GEXF_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://gexf.net/1.3" xmlns:g="http://gexf.net/1.3"
	targetNamespace="http://gexf.net/1.3" elementFormDefault="qualified">
	<xs:complexType name="values">
		<xs:sequence><xs:element name="attvalue" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
			<xs:attribute name="for" type="xs:nonNegativeInteger" use="required"/>
			<xs:attribute name="value" type="xs:string" use="required"/>
		</xs:complexType></xs:element></xs:sequence>
	</xs:complexType>
	<xs:element name="gexf">
		<xs:complexType>
			<xs:sequence>
				<xs:element name="meta"><xs:complexType>
					<xs:all>
						<xs:element name="creator" type="xs:string"/>
						<xs:element name="title" type="xs:string"/>
						<xs:element name="description" type="xs:string"/>
					</xs:all>
					<xs:attribute name="lastmodifieddate" type="xs:date"/>
				</xs:complexType></xs:element>
				<xs:element name="graph"><xs:complexType>
					<xs:sequence>
						<xs:element name="attributes" minOccurs="2" maxOccurs="2"><xs:complexType>
							<xs:sequence><xs:element name="attribute" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
								<xs:attribute name="id" type="xs:nonNegativeInteger" use="required"/>
								<xs:attribute name="title" type="xs:string" use="required"/>
								<xs:attribute name="type" type="xs:NMTOKEN" use="required"/>
							</xs:complexType></xs:element></xs:sequence>
							<xs:attribute name="class" type="xs:NMTOKEN" use="required"/>
							<xs:attribute name="mode" type="xs:NMTOKEN" fixed="static"/>
						</xs:complexType></xs:element>
						<xs:element name="nodes"><xs:complexType><xs:sequence>
							<xs:element name="node" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
								<xs:sequence><xs:element name="attvalues" type="values"/></xs:sequence>
								<xs:attribute name="id" type="xs:string" use="required"/>
								<xs:attribute name="label" type="xs:string" use="required"/>
							</xs:complexType></xs:element>
						</xs:sequence></xs:complexType></xs:element>
						<xs:element name="edges"><xs:complexType><xs:sequence>
							<xs:element name="edge" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
								<xs:sequence><xs:element name="attvalues" type="values"/></xs:sequence>
								<xs:attribute name="id" type="xs:nonNegativeInteger" use="required"/>
								<xs:attribute name="source" type="xs:string" use="required"/>
								<xs:attribute name="target" type="xs:string" use="required"/>
								<xs:attribute name="kind" type="xs:string" use="required"/>
								<xs:attribute name="label" type="xs:string" use="required"/>
								<xs:attribute name="weight" type="xs:double"/>
							</xs:complexType></xs:element>
						</xs:sequence></xs:complexType></xs:element>
					</xs:sequence>
					<xs:attribute name="mode" type="xs:NMTOKEN" fixed="static" use="required"/>
					<xs:attribute name="defaultedgetype" type="xs:NMTOKEN" fixed="directed" use="required"/>
				</xs:complexType>
				<xs:key name="nodes"><xs:selector xpath="g:nodes/g:node"/><xs:field xpath="@id"/></xs:key>
				<xs:keyref name="from-a-node" refer="nodes"><xs:selector xpath="g:edges/g:edge"/><xs:field xpath="@source"/></xs:keyref>
				<xs:keyref name="to-a-node" refer="nodes"><xs:selector xpath="g:edges/g:edge"/><xs:field xpath="@target"/></xs:keyref>
				</xs:element>
			</xs:sequence>
			<xs:attribute name="version" type="xs:NMTOKEN" fixed="1.3" use="required"/>
		</xs:complexType>
	</xs:element>
</xs:schema>
`;
