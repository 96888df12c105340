// Generated from openapi/ by `npm run generate`. Do not edit.
"use strict";
export const check0 = validate20;
const schema31 = {"$ref":"components#/$defs/MultiplayerSession","$id":"check0"};
const schema33 = {"type":"object","required":["membersInfo","constants","properties","members","servers"],"properties":{"contractVersion":{"type":"integer","minimum":104},"branch":{"$ref":"components#/$defs/Guid"},"changeNumber":{"type":"integer","minimum":0},"correlationId":{"$ref":"components#/$defs/Guid"},"startTime":{"$ref":"components#/$defs/Timestamp"},"nextTimer":{"$ref":"components#/$defs/Timestamp"},"initializing":{"$ref":"components#/$defs/Initializing"},"hostCandidates":{"type":"array","items":{"$ref":"components#/$defs/DeviceToken"}},"constants":{"$ref":"components#/$defs/SessionConstants"},"properties":{"$ref":"components#/$defs/SessionProperties"},"members":{"type":"object","additionalProperties":{"$ref":"components#/$defs/SessionMember"}},"membersInfo":{"$ref":"components#/$defs/MembersInfo"},"servers":{"$ref":"components#/$defs/SessionServers"},"roleTypes":{"type":"object","additionalProperties":{"$ref":"components#/$defs/RoleType"}},"searchHandle":{"$ref":"components#/$defs/Guid"},"arbitration":{"type":"object","properties":{"status":{"type":"string","enum":["waiting","inprogress","complete","playing","joining","incomplete"]}},"additionalProperties":true},"key":{"type":"string"}},"additionalProperties":true};
const schema34 = {"type":"string","format":"uuid","pattern":"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"};
const schema36 = {"type":"string","format":"date-time","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"};
const schema41 = {"type":"string","examples":["4bb1d1c5a09e4d7f8c1f6a2e3d5b7c90"]};
const schema107 = {"type":"object","required":["first","count"],"properties":{"first":{"type":"integer","minimum":0},"next":{"type":"integer","minimum":0},"count":{"type":"integer","minimum":0},"accepted":{"type":"integer","minimum":0},"active":{"type":"integer","minimum":0}},"additionalProperties":true};
const formats0 = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const formats4 = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const pattern4 = new RegExp("^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$", "u");
const pattern6 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$", "u");
const schema38 = {"type":"object","properties":{"stage":{"$ref":"components#/$defs/InitializationStage"},"stageStartTime":{"$ref":"components#/$defs/Timestamp"},"episode":{"type":"integer","minimum":0}},"additionalProperties":true};
const schema39 = {"type":"string","enum":["joining","measuring","evaluating","failed","Joining","Measuring","Evaluating","Failed"]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.stage !== undefined){
let data0 = data.stage;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/stage",schemaPath:"components#/$defs/InitializationStage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((((data0 === "joining") || (data0 === "measuring")) || (data0 === "evaluating")) || (data0 === "failed")) || (data0 === "Joining")) || (data0 === "Measuring")) || (data0 === "Evaluating")) || (data0 === "Failed"))){
const err1 = {instancePath:instancePath+"/stage",schemaPath:"components#/$defs/InitializationStage/enum",keyword:"enum",params:{allowedValues: schema39.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.stageStartTime !== undefined){
let data1 = data.stageStartTime;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err2 = {instancePath:instancePath+"/stageStartTime",schemaPath:"components#/$defs/Timestamp/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(formats4.test(data1))){
const err3 = {instancePath:instancePath+"/stageStartTime",schemaPath:"components#/$defs/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/stageStartTime",schemaPath:"components#/$defs/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.episode !== undefined){
let data2 = data.episode;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/episode",schemaPath:"#/properties/episode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/episode",schemaPath:"#/properties/episode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"object","properties":{"system":{"$ref":"components#/$defs/SessionSystemConstants"},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true};
const schema73 = {"type":"object","additionalProperties":true};
const schema43 = {"type":"object","properties":{"version":{"type":"integer","minimum":1},"maxMembersCount":{"type":"integer","minimum":1,"maximum":10000},"visibility":{"default":"open","$ref":"components#/$defs/Visibility"},"initiators":{"type":"array","items":{"$ref":"components#/$defs/Xuid"}},"inviteProtocol":{"type":"string"},"reservedRemovalTimeout":{"default":30000,"$ref":"components#/$defs/Timeout"},"inactiveRemovalTimeout":{"$ref":"components#/$defs/Timeout"},"readyRemovalTimeout":{"default":180000,"$ref":"components#/$defs/Timeout"},"sessionEmptyTimeout":{"default":0,"$ref":"components#/$defs/Timeout"},"timeouts":{"type":"object","properties":{"reserved":{"default":30000,"$ref":"components#/$defs/Timeout"},"inactive":{"default":7200000,"$ref":"components#/$defs/Timeout"},"ready":{"default":180000,"$ref":"components#/$defs/Timeout"},"sessionEmpty":{"default":0,"$ref":"components#/$defs/Timeout"}},"additionalProperties":true},"capabilities":{"$ref":"components#/$defs/Capabilities"},"metrics":{"type":"object","properties":{"latency":{"type":"boolean"},"bandwidthDown":{"type":"boolean"},"bandwidthUp":{"type":"boolean"},"custom":{"type":"boolean"}},"additionalProperties":true},"memberInitialization":{"type":["object","null"],"properties":{"joinTimeout":{"default":10000,"$ref":"components#/$defs/Milliseconds"},"measurementTimeout":{"default":30000,"$ref":"components#/$defs/Milliseconds"},"evaluationTimeout":{"default":5000,"$ref":"components#/$defs/Milliseconds"},"externalEvaluation":{"default":false,"type":"boolean"},"membersNeededToStart":{"type":"integer","minimum":0}},"additionalProperties":true},"managedInitialization":{"type":"object","properties":{"joinTimeout":{"default":5000,"$ref":"components#/$defs/Milliseconds"},"measurementTimeout":{"default":5000,"$ref":"components#/$defs/Milliseconds"},"evaluationTimeout":{"default":5000,"$ref":"components#/$defs/Milliseconds"},"autoEvaluate":{"default":false,"type":"boolean"},"membersNeededToStart":{"default":2,"type":"integer","minimum":0}},"additionalProperties":true},"peerToPeerRequirements":{"type":"object","properties":{"latencyMaximum":{"default":250,"$ref":"components#/$defs/Milliseconds"},"bandwidthMinimum":{"default":10000,"$ref":"components#/$defs/KilobitsPerSecond"}},"additionalProperties":true},"peerToHostRequirements":{"type":"object","properties":{"latencyMaximum":{"default":250,"$ref":"components#/$defs/Milliseconds"},"bandwidthDownMinimum":{"default":100000,"$ref":"components#/$defs/KilobitsPerSecond"},"bandwidthUpMinimum":{"default":1000,"$ref":"components#/$defs/KilobitsPerSecond"},"hostSelectionMetric":{"default":"latency","$ref":"components#/$defs/HostSelectionMetric"}},"additionalProperties":true},"measurementServerAddresses":{"type":"object","additionalProperties":{"type":"object","properties":{"secureDeviceAddress":{"type":"string","contentEncoding":"base64"}},"additionalProperties":true}},"cloudComputePackage":{"type":"object","properties":{"titleId":{"$ref":"components#/$defs/TitleId"},"gsiSet":{"$ref":"components#/$defs/Guid"},"variant":{"$ref":"components#/$defs/Guid"},"crossSandbox":{"type":"boolean"}},"additionalProperties":true},"arbitration":{"type":"object","properties":{"forfeitTimeout":{"default":60000,"$ref":"components#/$defs/Milliseconds"},"arbitrationTimeout":{"default":300000,"$ref":"components#/$defs/Milliseconds"}},"additionalProperties":true},"broadcastViewerTitleIds":{"type":"array","items":{"$ref":"components#/$defs/TitleId"}},"ownershipPolicies":{"type":"object","properties":{"migration":{"default":"endsession","type":"string","enum":["oldest","endsession"]},"allowNonOwnerInviteHandles":{"default":false,"type":"boolean"},"nonOwnerModifiableSystemProperties":{"type":"array","items":{"type":"string"}}},"additionalProperties":true}},"additionalProperties":true};
const schema44 = {"type":"string","enum":["private","visible","open","full","Private","Visible","Open","Full"]};
const schema45 = {"type":"string","minLength":1,"examples":["2533270000000001"]};
const schema46 = {"type":["integer","null"],"minimum":0};
const schema54 = {"type":"object","properties":{"connectivity":{"type":"boolean"},"suppressPresenceActivityCheck":{"type":"boolean"},"gameplay":{"type":"boolean"},"large":{"type":"boolean"},"connectionRequiredForActiveMembers":{"type":"boolean"},"cloudCompute":{"type":"boolean"},"autoPopulateServerCandidates":{"type":"boolean"},"userAuthorizationStyle":{"type":"boolean"},"crossPlay":{"type":"boolean"},"crossplay":{"type":"boolean"},"broadcast":{"type":"boolean"},"team":{"type":"boolean"},"arbitration":{"type":"boolean"},"hasOwners":{"type":"boolean"},"searchable":{"type":"boolean"},"clientMatchmaking":{"type":"boolean"},"blockBadMsaReputation":{"type":"boolean"}},"additionalProperties":true};
const schema55 = {"type":"integer","minimum":0};
const schema62 = {"type":"integer","minimum":0};
const schema66 = {"type":"string","enum":["bandwidthup","bandwidthdown","bandwidth","latency","bandwidthUp","bandwidthDown","Bandwidth","Latency"]};
const schema67 = {"type":"string","pattern":"^[0-9]+$","examples":["1800000001"]};
const pattern9 = new RegExp("^[0-9]+$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data.maxMembersCount !== undefined){
let data1 = data.maxMembersCount;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/maxMembersCount",schemaPath:"#/properties/maxMembersCount/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 10000 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/maxMembersCount",schemaPath:"#/properties/maxMembersCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/maxMembersCount",schemaPath:"#/properties/maxMembersCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.visibility !== undefined){
let data2 = data.visibility;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/visibility",schemaPath:"components#/$defs/Visibility/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((((((data2 === "private") || (data2 === "visible")) || (data2 === "open")) || (data2 === "full")) || (data2 === "Private")) || (data2 === "Visible")) || (data2 === "Open")) || (data2 === "Full"))){
const err6 = {instancePath:instancePath+"/visibility",schemaPath:"components#/$defs/Visibility/enum",keyword:"enum",params:{allowedValues: schema44.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.initiators !== undefined){
let data3 = data.initiators;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(data4.length < 1){
const err7 = {instancePath:instancePath+"/initiators/" + i0,schemaPath:"components#/$defs/Xuid/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/initiators/" + i0,schemaPath:"components#/$defs/Xuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/initiators",schemaPath:"#/properties/initiators/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.inviteProtocol !== undefined){
if(typeof data.inviteProtocol !== "string"){
const err10 = {instancePath:instancePath+"/inviteProtocol",schemaPath:"#/properties/inviteProtocol/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.reservedRemovalTimeout !== undefined){
let data6 = data.reservedRemovalTimeout;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
const err11 = {instancePath:instancePath+"/reservedRemovalTimeout",schemaPath:"components#/$defs/Timeout/type",keyword:"type",params:{type: schema46.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/reservedRemovalTimeout",schemaPath:"components#/$defs/Timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.inactiveRemovalTimeout !== undefined){
let data7 = data.inactiveRemovalTimeout;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
const err13 = {instancePath:instancePath+"/inactiveRemovalTimeout",schemaPath:"components#/$defs/Timeout/type",keyword:"type",params:{type: schema46.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/inactiveRemovalTimeout",schemaPath:"components#/$defs/Timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.readyRemovalTimeout !== undefined){
let data8 = data.readyRemovalTimeout;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
const err15 = {instancePath:instancePath+"/readyRemovalTimeout",schemaPath:"components#/$defs/Timeout/type",keyword:"type",params:{type: schema46.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err16 = {instancePath:instancePath+"/readyRemovalTimeout",schemaPath:"components#/$defs/Timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.sessionEmptyTimeout !== undefined){
let data9 = data.sessionEmptyTimeout;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
const err17 = {instancePath:instancePath+"/sessionEmptyTimeout",schemaPath:"components#/$defs/Timeout/type",keyword:"type",params:{type: schema46.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err18 = {instancePath:instancePath+"/sessionEmptyTimeout",schemaPath:"components#/$defs/Timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.timeouts !== undefined){
let data10 = data.timeouts;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.reserved !== undefined){
let data11 = data10.reserved;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
const err19 = {instancePath:instancePath+"/timeouts/reserved",schemaPath:"components#/$defs/Timeout/type",keyword:"type",params:{type: schema46.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/timeouts/reserved",schemaPath:"components#/$defs/Timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data10.inactive !== undefined){
let data12 = data10.inactive;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
const err21 = {instancePath:instancePath+"/timeouts/inactive",schemaPath:"components#/$defs/Timeout/type",keyword:"type",params:{type: schema46.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/timeouts/inactive",schemaPath:"components#/$defs/Timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data10.ready !== undefined){
let data13 = data10.ready;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
const err23 = {instancePath:instancePath+"/timeouts/ready",schemaPath:"components#/$defs/Timeout/type",keyword:"type",params:{type: schema46.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err24 = {instancePath:instancePath+"/timeouts/ready",schemaPath:"components#/$defs/Timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data10.sessionEmpty !== undefined){
let data14 = data10.sessionEmpty;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
const err25 = {instancePath:instancePath+"/timeouts/sessionEmpty",schemaPath:"components#/$defs/Timeout/type",keyword:"type",params:{type: schema46.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err26 = {instancePath:instancePath+"/timeouts/sessionEmpty",schemaPath:"components#/$defs/Timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.capabilities !== undefined){
let data15 = data.capabilities;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.connectivity !== undefined){
if(typeof data15.connectivity !== "boolean"){
const err28 = {instancePath:instancePath+"/capabilities/connectivity",schemaPath:"components#/$defs/Capabilities/properties/connectivity/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.suppressPresenceActivityCheck !== undefined){
if(typeof data15.suppressPresenceActivityCheck !== "boolean"){
const err29 = {instancePath:instancePath+"/capabilities/suppressPresenceActivityCheck",schemaPath:"components#/$defs/Capabilities/properties/suppressPresenceActivityCheck/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data15.gameplay !== undefined){
if(typeof data15.gameplay !== "boolean"){
const err30 = {instancePath:instancePath+"/capabilities/gameplay",schemaPath:"components#/$defs/Capabilities/properties/gameplay/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.large !== undefined){
if(typeof data15.large !== "boolean"){
const err31 = {instancePath:instancePath+"/capabilities/large",schemaPath:"components#/$defs/Capabilities/properties/large/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data15.connectionRequiredForActiveMembers !== undefined){
if(typeof data15.connectionRequiredForActiveMembers !== "boolean"){
const err32 = {instancePath:instancePath+"/capabilities/connectionRequiredForActiveMembers",schemaPath:"components#/$defs/Capabilities/properties/connectionRequiredForActiveMembers/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data15.cloudCompute !== undefined){
if(typeof data15.cloudCompute !== "boolean"){
const err33 = {instancePath:instancePath+"/capabilities/cloudCompute",schemaPath:"components#/$defs/Capabilities/properties/cloudCompute/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data15.autoPopulateServerCandidates !== undefined){
if(typeof data15.autoPopulateServerCandidates !== "boolean"){
const err34 = {instancePath:instancePath+"/capabilities/autoPopulateServerCandidates",schemaPath:"components#/$defs/Capabilities/properties/autoPopulateServerCandidates/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data15.userAuthorizationStyle !== undefined){
if(typeof data15.userAuthorizationStyle !== "boolean"){
const err35 = {instancePath:instancePath+"/capabilities/userAuthorizationStyle",schemaPath:"components#/$defs/Capabilities/properties/userAuthorizationStyle/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.crossPlay !== undefined){
if(typeof data15.crossPlay !== "boolean"){
const err36 = {instancePath:instancePath+"/capabilities/crossPlay",schemaPath:"components#/$defs/Capabilities/properties/crossPlay/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data15.crossplay !== undefined){
if(typeof data15.crossplay !== "boolean"){
const err37 = {instancePath:instancePath+"/capabilities/crossplay",schemaPath:"components#/$defs/Capabilities/properties/crossplay/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data15.broadcast !== undefined){
if(typeof data15.broadcast !== "boolean"){
const err38 = {instancePath:instancePath+"/capabilities/broadcast",schemaPath:"components#/$defs/Capabilities/properties/broadcast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.team !== undefined){
if(typeof data15.team !== "boolean"){
const err39 = {instancePath:instancePath+"/capabilities/team",schemaPath:"components#/$defs/Capabilities/properties/team/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.arbitration !== undefined){
if(typeof data15.arbitration !== "boolean"){
const err40 = {instancePath:instancePath+"/capabilities/arbitration",schemaPath:"components#/$defs/Capabilities/properties/arbitration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.hasOwners !== undefined){
if(typeof data15.hasOwners !== "boolean"){
const err41 = {instancePath:instancePath+"/capabilities/hasOwners",schemaPath:"components#/$defs/Capabilities/properties/hasOwners/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data15.searchable !== undefined){
if(typeof data15.searchable !== "boolean"){
const err42 = {instancePath:instancePath+"/capabilities/searchable",schemaPath:"components#/$defs/Capabilities/properties/searchable/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.clientMatchmaking !== undefined){
if(typeof data15.clientMatchmaking !== "boolean"){
const err43 = {instancePath:instancePath+"/capabilities/clientMatchmaking",schemaPath:"components#/$defs/Capabilities/properties/clientMatchmaking/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.blockBadMsaReputation !== undefined){
if(typeof data15.blockBadMsaReputation !== "boolean"){
const err44 = {instancePath:instancePath+"/capabilities/blockBadMsaReputation",schemaPath:"components#/$defs/Capabilities/properties/blockBadMsaReputation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/capabilities",schemaPath:"components#/$defs/Capabilities/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.metrics !== undefined){
let data33 = data.metrics;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.latency !== undefined){
if(typeof data33.latency !== "boolean"){
const err46 = {instancePath:instancePath+"/metrics/latency",schemaPath:"#/properties/metrics/properties/latency/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data33.bandwidthDown !== undefined){
if(typeof data33.bandwidthDown !== "boolean"){
const err47 = {instancePath:instancePath+"/metrics/bandwidthDown",schemaPath:"#/properties/metrics/properties/bandwidthDown/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data33.bandwidthUp !== undefined){
if(typeof data33.bandwidthUp !== "boolean"){
const err48 = {instancePath:instancePath+"/metrics/bandwidthUp",schemaPath:"#/properties/metrics/properties/bandwidthUp/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data33.custom !== undefined){
if(typeof data33.custom !== "boolean"){
const err49 = {instancePath:instancePath+"/metrics/custom",schemaPath:"#/properties/metrics/properties/custom/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.memberInitialization !== undefined){
let data38 = data.memberInitialization;
if((!(data38 && typeof data38 == "object" && !Array.isArray(data38))) && (data38 !== null)){
const err51 = {instancePath:instancePath+"/memberInitialization",schemaPath:"#/properties/memberInitialization/type",keyword:"type",params:{type: schema43.properties.memberInitialization.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.joinTimeout !== undefined){
let data39 = data38.joinTimeout;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err52 = {instancePath:instancePath+"/memberInitialization/joinTimeout",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 0 || isNaN(data39)){
const err53 = {instancePath:instancePath+"/memberInitialization/joinTimeout",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data38.measurementTimeout !== undefined){
let data40 = data38.measurementTimeout;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err54 = {instancePath:instancePath+"/memberInitialization/measurementTimeout",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 0 || isNaN(data40)){
const err55 = {instancePath:instancePath+"/memberInitialization/measurementTimeout",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data38.evaluationTimeout !== undefined){
let data41 = data38.evaluationTimeout;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err56 = {instancePath:instancePath+"/memberInitialization/evaluationTimeout",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
const err57 = {instancePath:instancePath+"/memberInitialization/evaluationTimeout",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data38.externalEvaluation !== undefined){
if(typeof data38.externalEvaluation !== "boolean"){
const err58 = {instancePath:instancePath+"/memberInitialization/externalEvaluation",schemaPath:"#/properties/memberInitialization/properties/externalEvaluation/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data38.membersNeededToStart !== undefined){
let data43 = data38.membersNeededToStart;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err59 = {instancePath:instancePath+"/memberInitialization/membersNeededToStart",schemaPath:"#/properties/memberInitialization/properties/membersNeededToStart/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err60 = {instancePath:instancePath+"/memberInitialization/membersNeededToStart",schemaPath:"#/properties/memberInitialization/properties/membersNeededToStart/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
}
}
if(data.managedInitialization !== undefined){
let data44 = data.managedInitialization;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.joinTimeout !== undefined){
let data45 = data44.joinTimeout;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err61 = {instancePath:instancePath+"/managedInitialization/joinTimeout",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
const err62 = {instancePath:instancePath+"/managedInitialization/joinTimeout",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data44.measurementTimeout !== undefined){
let data46 = data44.measurementTimeout;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err63 = {instancePath:instancePath+"/managedInitialization/measurementTimeout",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 < 0 || isNaN(data46)){
const err64 = {instancePath:instancePath+"/managedInitialization/measurementTimeout",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data44.evaluationTimeout !== undefined){
let data47 = data44.evaluationTimeout;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err65 = {instancePath:instancePath+"/managedInitialization/evaluationTimeout",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 < 0 || isNaN(data47)){
const err66 = {instancePath:instancePath+"/managedInitialization/evaluationTimeout",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data44.autoEvaluate !== undefined){
if(typeof data44.autoEvaluate !== "boolean"){
const err67 = {instancePath:instancePath+"/managedInitialization/autoEvaluate",schemaPath:"#/properties/managedInitialization/properties/autoEvaluate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data44.membersNeededToStart !== undefined){
let data49 = data44.membersNeededToStart;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err68 = {instancePath:instancePath+"/managedInitialization/membersNeededToStart",schemaPath:"#/properties/managedInitialization/properties/membersNeededToStart/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err69 = {instancePath:instancePath+"/managedInitialization/membersNeededToStart",schemaPath:"#/properties/managedInitialization/properties/membersNeededToStart/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
}
else {
const err70 = {instancePath:instancePath+"/managedInitialization",schemaPath:"#/properties/managedInitialization/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.peerToPeerRequirements !== undefined){
let data50 = data.peerToPeerRequirements;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.latencyMaximum !== undefined){
let data51 = data50.latencyMaximum;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err71 = {instancePath:instancePath+"/peerToPeerRequirements/latencyMaximum",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 < 0 || isNaN(data51)){
const err72 = {instancePath:instancePath+"/peerToPeerRequirements/latencyMaximum",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data50.bandwidthMinimum !== undefined){
let data52 = data50.bandwidthMinimum;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err73 = {instancePath:instancePath+"/peerToPeerRequirements/bandwidthMinimum",schemaPath:"components#/$defs/KilobitsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 < 0 || isNaN(data52)){
const err74 = {instancePath:instancePath+"/peerToPeerRequirements/bandwidthMinimum",schemaPath:"components#/$defs/KilobitsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
}
else {
const err75 = {instancePath:instancePath+"/peerToPeerRequirements",schemaPath:"#/properties/peerToPeerRequirements/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.peerToHostRequirements !== undefined){
let data53 = data.peerToHostRequirements;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.latencyMaximum !== undefined){
let data54 = data53.latencyMaximum;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err76 = {instancePath:instancePath+"/peerToHostRequirements/latencyMaximum",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
const err77 = {instancePath:instancePath+"/peerToHostRequirements/latencyMaximum",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data53.bandwidthDownMinimum !== undefined){
let data55 = data53.bandwidthDownMinimum;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err78 = {instancePath:instancePath+"/peerToHostRequirements/bandwidthDownMinimum",schemaPath:"components#/$defs/KilobitsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 0 || isNaN(data55)){
const err79 = {instancePath:instancePath+"/peerToHostRequirements/bandwidthDownMinimum",schemaPath:"components#/$defs/KilobitsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
if(data53.bandwidthUpMinimum !== undefined){
let data56 = data53.bandwidthUpMinimum;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err80 = {instancePath:instancePath+"/peerToHostRequirements/bandwidthUpMinimum",schemaPath:"components#/$defs/KilobitsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 < 0 || isNaN(data56)){
const err81 = {instancePath:instancePath+"/peerToHostRequirements/bandwidthUpMinimum",schemaPath:"components#/$defs/KilobitsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data53.hostSelectionMetric !== undefined){
let data57 = data53.hostSelectionMetric;
if(typeof data57 !== "string"){
const err82 = {instancePath:instancePath+"/peerToHostRequirements/hostSelectionMetric",schemaPath:"components#/$defs/HostSelectionMetric/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!((((((((data57 === "bandwidthup") || (data57 === "bandwidthdown")) || (data57 === "bandwidth")) || (data57 === "latency")) || (data57 === "bandwidthUp")) || (data57 === "bandwidthDown")) || (data57 === "Bandwidth")) || (data57 === "Latency"))){
const err83 = {instancePath:instancePath+"/peerToHostRequirements/hostSelectionMetric",schemaPath:"components#/$defs/HostSelectionMetric/enum",keyword:"enum",params:{allowedValues: schema66.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/peerToHostRequirements",schemaPath:"#/properties/peerToHostRequirements/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.measurementServerAddresses !== undefined){
let data58 = data.measurementServerAddresses;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key0 in data58){
let data59 = data58[key0];
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.secureDeviceAddress !== undefined){
if(typeof data59.secureDeviceAddress !== "string"){
const err85 = {instancePath:instancePath+"/measurementServerAddresses/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/secureDeviceAddress",schemaPath:"#/properties/measurementServerAddresses/additionalProperties/properties/secureDeviceAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/measurementServerAddresses/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/measurementServerAddresses/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/measurementServerAddresses",schemaPath:"#/properties/measurementServerAddresses/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data.cloudComputePackage !== undefined){
let data61 = data.cloudComputePackage;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.titleId !== undefined){
let data62 = data61.titleId;
if(typeof data62 === "string"){
if(!pattern9.test(data62)){
const err88 = {instancePath:instancePath+"/cloudComputePackage/titleId",schemaPath:"components#/$defs/TitleId/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"},message:"must match pattern \""+"^[0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/cloudComputePackage/titleId",schemaPath:"components#/$defs/TitleId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data61.gsiSet !== undefined){
let data63 = data61.gsiSet;
if(typeof data63 === "string"){
if(!pattern4.test(data63)){
const err90 = {instancePath:instancePath+"/cloudComputePackage/gsiSet",schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!(formats0.test(data63))){
const err91 = {instancePath:instancePath+"/cloudComputePackage/gsiSet",schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/cloudComputePackage/gsiSet",schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data61.variant !== undefined){
let data64 = data61.variant;
if(typeof data64 === "string"){
if(!pattern4.test(data64)){
const err93 = {instancePath:instancePath+"/cloudComputePackage/variant",schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!(formats0.test(data64))){
const err94 = {instancePath:instancePath+"/cloudComputePackage/variant",schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/cloudComputePackage/variant",schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data61.crossSandbox !== undefined){
if(typeof data61.crossSandbox !== "boolean"){
const err96 = {instancePath:instancePath+"/cloudComputePackage/crossSandbox",schemaPath:"#/properties/cloudComputePackage/properties/crossSandbox/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/cloudComputePackage",schemaPath:"#/properties/cloudComputePackage/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.arbitration !== undefined){
let data66 = data.arbitration;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.forfeitTimeout !== undefined){
let data67 = data66.forfeitTimeout;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err98 = {instancePath:instancePath+"/arbitration/forfeitTimeout",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 0 || isNaN(data67)){
const err99 = {instancePath:instancePath+"/arbitration/forfeitTimeout",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
if(data66.arbitrationTimeout !== undefined){
let data68 = data66.arbitrationTimeout;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err100 = {instancePath:instancePath+"/arbitration/arbitrationTimeout",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 0 || isNaN(data68)){
const err101 = {instancePath:instancePath+"/arbitration/arbitrationTimeout",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
}
else {
const err102 = {instancePath:instancePath+"/arbitration",schemaPath:"#/properties/arbitration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.broadcastViewerTitleIds !== undefined){
let data69 = data.broadcastViewerTitleIds;
if(Array.isArray(data69)){
const len1 = data69.length;
for(let i1=0; i1<len1; i1++){
let data70 = data69[i1];
if(typeof data70 === "string"){
if(!pattern9.test(data70)){
const err103 = {instancePath:instancePath+"/broadcastViewerTitleIds/" + i1,schemaPath:"components#/$defs/TitleId/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"},message:"must match pattern \""+"^[0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/broadcastViewerTitleIds/" + i1,schemaPath:"components#/$defs/TitleId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
else {
const err105 = {instancePath:instancePath+"/broadcastViewerTitleIds",schemaPath:"#/properties/broadcastViewerTitleIds/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data.ownershipPolicies !== undefined){
let data71 = data.ownershipPolicies;
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.migration !== undefined){
let data72 = data71.migration;
if(typeof data72 !== "string"){
const err106 = {instancePath:instancePath+"/ownershipPolicies/migration",schemaPath:"#/properties/ownershipPolicies/properties/migration/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!((data72 === "oldest") || (data72 === "endsession"))){
const err107 = {instancePath:instancePath+"/ownershipPolicies/migration",schemaPath:"#/properties/ownershipPolicies/properties/migration/enum",keyword:"enum",params:{allowedValues: schema43.properties.ownershipPolicies.properties.migration.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data71.allowNonOwnerInviteHandles !== undefined){
if(typeof data71.allowNonOwnerInviteHandles !== "boolean"){
const err108 = {instancePath:instancePath+"/ownershipPolicies/allowNonOwnerInviteHandles",schemaPath:"#/properties/ownershipPolicies/properties/allowNonOwnerInviteHandles/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data71.nonOwnerModifiableSystemProperties !== undefined){
let data74 = data71.nonOwnerModifiableSystemProperties;
if(Array.isArray(data74)){
const len2 = data74.length;
for(let i2=0; i2<len2; i2++){
if(typeof data74[i2] !== "string"){
const err109 = {instancePath:instancePath+"/ownershipPolicies/nonOwnerModifiableSystemProperties/" + i2,schemaPath:"#/properties/ownershipPolicies/properties/nonOwnerModifiableSystemProperties/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/ownershipPolicies/nonOwnerModifiableSystemProperties",schemaPath:"#/properties/ownershipPolicies/properties/nonOwnerModifiableSystemProperties/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/ownershipPolicies",schemaPath:"#/properties/ownershipPolicies/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.system !== undefined){
if(!(validate26(data.system, {instancePath:instancePath+"/system",parentData:data,parentDataProperty:"system",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate26.errors);
errors = vErrors.length;
}
}
if(data.custom !== undefined){
let data1 = data.custom;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err0 = {instancePath:instancePath+"/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema74 = {"type":"object","properties":{"system":{"$ref":"components#/$defs/SessionSystemProperties"},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true};
const schema75 = {"type":"object","properties":{"keywords":{"type":"array","items":{"type":"string"}},"turn":{"type":"array","items":{"type":"integer","minimum":0}},"owners":{"type":"array","items":{"type":"integer","minimum":0}},"joinRestriction":{"$ref":"components#/$defs/Restriction"},"readRestriction":{"$ref":"components#/$defs/Restriction"},"closed":{"type":"boolean"},"locked":{"default":false,"type":"boolean"},"allocateCloudCompute":{"type":"boolean"},"host":{"$ref":"components#/$defs/DeviceToken"},"initializationSucceeded":{"writeOnly":true,"type":"boolean"},"serverConnectionStringCandidates":{"type":"array","items":{"type":"string"}},"serverConnectionStrings":{"type":"array","items":{"type":"string"}},"matchmaking":{"type":"object","properties":{"targetSessionConstants":{"type":"object","additionalProperties":true},"serverConnectionString":{"type":"string"},"clientResult":{"type":"object","properties":{"status":{"$ref":"components#/$defs/MatchmakingStatus"},"statusDetails":{"type":"string"},"typicalWait":{"type":"integer","minimum":0},"targetSessionRef":{"$ref":"components#/$defs/SessionReference"}},"additionalProperties":true},"resubmit":{"type":"boolean"}},"additionalProperties":true},"matchmakingResubmit":{"type":"boolean"}},"additionalProperties":true};
const schema76 = {"type":"string","enum":["none","local","followed","None","Local","Followed"]};
const schema79 = {"type":"string","enum":["searching","expired","found","failed","canceled","Searching","Expired","Found","Failed","Canceled"]};
const schema80 = {"type":"object","properties":{"scid":{"$ref":"components#/$defs/Guid"},"templateName":{"type":"string"},"name":{"type":"string"}},"additionalProperties":true};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.scid !== undefined){
let data0 = data.scid;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err0 = {instancePath:instancePath+"/scid",schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(formats0.test(data0))){
const err1 = {instancePath:instancePath+"/scid",schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/scid",schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.templateName !== undefined){
if(typeof data.templateName !== "string"){
const err3 = {instancePath:instancePath+"/templateName",schemaPath:"#/properties/templateName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.keywords !== undefined){
let data0 = data.keywords;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err0 = {instancePath:instancePath+"/keywords/" + i0,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.turn !== undefined){
let data2 = data.turn;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err2 = {instancePath:instancePath+"/turn/" + i1,schemaPath:"#/properties/turn/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err3 = {instancePath:instancePath+"/turn/" + i1,schemaPath:"#/properties/turn/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
else {
const err4 = {instancePath:instancePath+"/turn",schemaPath:"#/properties/turn/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.owners !== undefined){
let data4 = data.owners;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err5 = {instancePath:instancePath+"/owners/" + i2,schemaPath:"#/properties/owners/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err6 = {instancePath:instancePath+"/owners/" + i2,schemaPath:"#/properties/owners/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/owners",schemaPath:"#/properties/owners/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.joinRestriction !== undefined){
let data6 = data.joinRestriction;
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/joinRestriction",schemaPath:"components#/$defs/Restriction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((((data6 === "none") || (data6 === "local")) || (data6 === "followed")) || (data6 === "None")) || (data6 === "Local")) || (data6 === "Followed"))){
const err9 = {instancePath:instancePath+"/joinRestriction",schemaPath:"components#/$defs/Restriction/enum",keyword:"enum",params:{allowedValues: schema76.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.readRestriction !== undefined){
let data7 = data.readRestriction;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/readRestriction",schemaPath:"components#/$defs/Restriction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((((data7 === "none") || (data7 === "local")) || (data7 === "followed")) || (data7 === "None")) || (data7 === "Local")) || (data7 === "Followed"))){
const err11 = {instancePath:instancePath+"/readRestriction",schemaPath:"components#/$defs/Restriction/enum",keyword:"enum",params:{allowedValues: schema76.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.closed !== undefined){
if(typeof data.closed !== "boolean"){
const err12 = {instancePath:instancePath+"/closed",schemaPath:"#/properties/closed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.locked !== undefined){
if(typeof data.locked !== "boolean"){
const err13 = {instancePath:instancePath+"/locked",schemaPath:"#/properties/locked/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.allocateCloudCompute !== undefined){
if(typeof data.allocateCloudCompute !== "boolean"){
const err14 = {instancePath:instancePath+"/allocateCloudCompute",schemaPath:"#/properties/allocateCloudCompute/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.host !== undefined){
if(typeof data.host !== "string"){
const err15 = {instancePath:instancePath+"/host",schemaPath:"components#/$defs/DeviceToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.initializationSucceeded !== undefined){
if(typeof data.initializationSucceeded !== "boolean"){
const err16 = {instancePath:instancePath+"/initializationSucceeded",schemaPath:"#/properties/initializationSucceeded/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.serverConnectionStringCandidates !== undefined){
let data13 = data.serverConnectionStringCandidates;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
if(typeof data13[i3] !== "string"){
const err17 = {instancePath:instancePath+"/serverConnectionStringCandidates/" + i3,schemaPath:"#/properties/serverConnectionStringCandidates/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/serverConnectionStringCandidates",schemaPath:"#/properties/serverConnectionStringCandidates/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.serverConnectionStrings !== undefined){
let data15 = data.serverConnectionStrings;
if(Array.isArray(data15)){
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
if(typeof data15[i4] !== "string"){
const err19 = {instancePath:instancePath+"/serverConnectionStrings/" + i4,schemaPath:"#/properties/serverConnectionStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/serverConnectionStrings",schemaPath:"#/properties/serverConnectionStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.matchmaking !== undefined){
let data17 = data.matchmaking;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.targetSessionConstants !== undefined){
let data18 = data17.targetSessionConstants;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err21 = {instancePath:instancePath+"/matchmaking/targetSessionConstants",schemaPath:"#/properties/matchmaking/properties/targetSessionConstants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data17.serverConnectionString !== undefined){
if(typeof data17.serverConnectionString !== "string"){
const err22 = {instancePath:instancePath+"/matchmaking/serverConnectionString",schemaPath:"#/properties/matchmaking/properties/serverConnectionString/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data17.clientResult !== undefined){
let data20 = data17.clientResult;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.status !== undefined){
let data21 = data20.status;
if(typeof data21 !== "string"){
const err23 = {instancePath:instancePath+"/matchmaking/clientResult/status",schemaPath:"components#/$defs/MatchmakingStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((((((((((data21 === "searching") || (data21 === "expired")) || (data21 === "found")) || (data21 === "failed")) || (data21 === "canceled")) || (data21 === "Searching")) || (data21 === "Expired")) || (data21 === "Found")) || (data21 === "Failed")) || (data21 === "Canceled"))){
const err24 = {instancePath:instancePath+"/matchmaking/clientResult/status",schemaPath:"components#/$defs/MatchmakingStatus/enum",keyword:"enum",params:{allowedValues: schema79.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data20.statusDetails !== undefined){
if(typeof data20.statusDetails !== "string"){
const err25 = {instancePath:instancePath+"/matchmaking/clientResult/statusDetails",schemaPath:"#/properties/matchmaking/properties/clientResult/properties/statusDetails/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data20.typicalWait !== undefined){
let data23 = data20.typicalWait;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err26 = {instancePath:instancePath+"/matchmaking/clientResult/typicalWait",schemaPath:"#/properties/matchmaking/properties/clientResult/properties/typicalWait/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err27 = {instancePath:instancePath+"/matchmaking/clientResult/typicalWait",schemaPath:"#/properties/matchmaking/properties/clientResult/properties/typicalWait/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data20.targetSessionRef !== undefined){
if(!(validate31(data20.targetSessionRef, {instancePath:instancePath+"/matchmaking/clientResult/targetSessionRef",parentData:data20,parentDataProperty:"targetSessionRef",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/matchmaking/clientResult",schemaPath:"#/properties/matchmaking/properties/clientResult/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data17.resubmit !== undefined){
if(typeof data17.resubmit !== "boolean"){
const err29 = {instancePath:instancePath+"/matchmaking/resubmit",schemaPath:"#/properties/matchmaking/properties/resubmit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/matchmaking",schemaPath:"#/properties/matchmaking/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.matchmakingResubmit !== undefined){
if(typeof data.matchmakingResubmit !== "boolean"){
const err31 = {instancePath:instancePath+"/matchmakingResubmit",schemaPath:"#/properties/matchmakingResubmit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.system !== undefined){
if(!(validate30(data.system, {instancePath:instancePath+"/system",parentData:data,parentDataProperty:"system",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate30.errors);
errors = vErrors.length;
}
}
if(data.custom !== undefined){
let data1 = data.custom;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err0 = {instancePath:instancePath+"/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema83 = {"type":"object","properties":{"constants":{"$ref":"components#/$defs/MemberConstants"},"properties":{"$ref":"components#/$defs/MemberProperties"},"gamertag":{"type":"string"},"deviceToken":{"$ref":"components#/$defs/DeviceToken"},"nat":{"$ref":"components#/$defs/NatType"},"reserved":{"type":"boolean"},"activeTitleId":{"$ref":"components#/$defs/TitleId"},"joinTime":{"$ref":"components#/$defs/Timestamp"},"turn":{"type":"boolean"},"initializationFailure":{"$ref":"components#/$defs/InitializationFailure"},"initializationEpisode":{"type":"integer","minimum":0},"next":{"type":"integer","minimum":0},"roles":{"type":"object","additionalProperties":{"type":"string"}},"arbitrationStatus":{"type":"string"},"pending":{"type":"boolean"},"failedMetric":{"type":"string"}},"additionalProperties":true};
const schema103 = {"type":"string","enum":["open","moderate","strict","Open","Moderate","Strict"]};
const schema106 = {"type":"string","enum":["timeout","latency","bandwidthdown","bandwidthup","network","group","episode","Timeout","Latency","Bandwidthdown","Bandwidthup","Network","Group","Episode"]};
const schema84 = {"type":"object","properties":{"system":{"$ref":"components#/$defs/MemberSystemConstants"},"custom":{}},"additionalProperties":true};
const schema85 = {"type":"object","properties":{"xuid":{"$ref":"components#/$defs/Xuid"},"index":{"type":"integer","minimum":0},"initialize":{"default":false,"type":"boolean"},"matchmakingResult":{"type":"object","properties":{"serverMeasurements":{"$ref":"components#/$defs/ServerMeasurements"}},"additionalProperties":true},"team":{"type":"string"},"teamSessionRef":{"$ref":"components#/$defs/TournamentSessionReference"},"arbitrationStatus":{"type":"string"}},"additionalProperties":true};
const schema89 = {"type":"object","properties":{"scid":{"type":"string"},"templateName":{"type":"string"},"name":{"type":"string"}},"additionalProperties":true};
const schema87 = {"type":"object","additionalProperties":{"type":"object","properties":{"latency":{"$ref":"components#/$defs/Milliseconds"}},"additionalProperties":true}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.latency !== undefined){
let data1 = data0.latency;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/latency",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/latency",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.xuid !== undefined){
let data0 = data.xuid;
if(typeof data0 === "string"){
if(data0.length < 1){
const err0 = {instancePath:instancePath+"/xuid",schemaPath:"components#/$defs/Xuid/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/xuid",schemaPath:"components#/$defs/Xuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.index !== undefined){
let data1 = data.index;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/index",schemaPath:"#/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/index",schemaPath:"#/properties/index/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.initialize !== undefined){
if(typeof data.initialize !== "boolean"){
const err4 = {instancePath:instancePath+"/initialize",schemaPath:"#/properties/initialize/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.matchmakingResult !== undefined){
let data3 = data.matchmakingResult;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.serverMeasurements !== undefined){
if(!(validate38(data3.serverMeasurements, {instancePath:instancePath+"/matchmakingResult/serverMeasurements",parentData:data3,parentDataProperty:"serverMeasurements",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/matchmakingResult",schemaPath:"#/properties/matchmakingResult/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.team !== undefined){
if(typeof data.team !== "string"){
const err6 = {instancePath:instancePath+"/team",schemaPath:"#/properties/team/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.teamSessionRef !== undefined){
let data6 = data.teamSessionRef;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.scid !== undefined){
if(typeof data6.scid !== "string"){
const err7 = {instancePath:instancePath+"/teamSessionRef/scid",schemaPath:"components#/$defs/TournamentSessionReference/properties/scid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data6.templateName !== undefined){
if(typeof data6.templateName !== "string"){
const err8 = {instancePath:instancePath+"/teamSessionRef/templateName",schemaPath:"components#/$defs/TournamentSessionReference/properties/templateName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data6.name !== undefined){
if(typeof data6.name !== "string"){
const err9 = {instancePath:instancePath+"/teamSessionRef/name",schemaPath:"components#/$defs/TournamentSessionReference/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/teamSessionRef",schemaPath:"components#/$defs/TournamentSessionReference/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.arbitrationStatus !== undefined){
if(typeof data.arbitrationStatus !== "string"){
const err11 = {instancePath:instancePath+"/arbitrationStatus",schemaPath:"#/properties/arbitrationStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.system !== undefined){
if(!(validate37(data.system, {instancePath:instancePath+"/system",parentData:data,parentDataProperty:"system",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema90 = {"type":"object","properties":{"system":{"$ref":"components#/$defs/MemberSystemProperties"},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true};
const schema91 = {"type":"object","properties":{"ready":{"type":"boolean"},"active":{"type":"boolean"},"connection":{"$ref":"components#/$defs/Guid"},"subscription":{"type":"object","properties":{"id":{"$ref":"components#/$defs/Guid"},"changeTypes":{"type":"array","items":{"$ref":"components#/$defs/ChangeType"}}},"additionalProperties":true},"subscriptions":{"type":"object","additionalProperties":{"type":["object","null"],"properties":{"profile":{"type":"string","enum":["party","matchmaking","initialization","roster","queuehost","queueHost","queue"]},"onBehalfOfTitleId":{"$ref":"components#/$defs/TitleId"}},"additionalProperties":true}},"secureDeviceAddress":{"type":"string","contentEncoding":"base64"},"initializationGroup":{"type":"array","items":{"type":"integer","minimum":0}},"group":{"type":"array","items":{"type":"integer","minimum":0}},"groups":{"type":"array","items":{"type":"string"}},"encounters":{"writeOnly":true,"type":"array","items":{"type":"string"}},"RolePreference":{"type":"object","additionalProperties":{"type":"integer","minimum":0,"maximum":100}},"measurements":{"type":"object","additionalProperties":{"type":"object","properties":{"latency":{"$ref":"components#/$defs/Milliseconds"},"bandwidthDown":{"$ref":"components#/$defs/KilobitsPerSecond"},"bandwidthUp":{"$ref":"components#/$defs/KilobitsPerSecond"},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true}},"serverMeasurements":{"$ref":"components#/$defs/ServerMeasurements"},"arbitration":{"type":"object","properties":{"results":{"$ref":"components#/$defs/TournamentResults"}},"additionalProperties":true},"registration":{"type":"object","properties":{"state":{"type":"string"},"reason":{"type":"string"}},"additionalProperties":true}},"additionalProperties":true};
const schema94 = {"type":"string","enum":["everything","host","initialization","matchmakingStatus","membersList","membersStatus","joinability","customProperty","membersCustomProperty","tournaments"]};
const schema100 = {"type":"object","additionalProperties":{"type":"object","properties":{"outcome":{"type":"string","enum":["win","loss","draw","rank","noshow"]},"ranking":{"type":"integer"}},"additionalProperties":true}};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ready !== undefined){
if(typeof data.ready !== "boolean"){
const err0 = {instancePath:instancePath+"/ready",schemaPath:"#/properties/ready/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
const err1 = {instancePath:instancePath+"/active",schemaPath:"#/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.connection !== undefined){
let data2 = data.connection;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err2 = {instancePath:instancePath+"/connection",schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(formats0.test(data2))){
const err3 = {instancePath:instancePath+"/connection",schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/connection",schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.subscription !== undefined){
let data3 = data.subscription;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id !== undefined){
let data4 = data3.id;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err5 = {instancePath:instancePath+"/subscription/id",schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(formats0.test(data4))){
const err6 = {instancePath:instancePath+"/subscription/id",schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/subscription/id",schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.changeTypes !== undefined){
let data5 = data3.changeTypes;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/subscription/changeTypes/" + i0,schemaPath:"components#/$defs/ChangeType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((((((((((data6 === "everything") || (data6 === "host")) || (data6 === "initialization")) || (data6 === "matchmakingStatus")) || (data6 === "membersList")) || (data6 === "membersStatus")) || (data6 === "joinability")) || (data6 === "customProperty")) || (data6 === "membersCustomProperty")) || (data6 === "tournaments"))){
const err9 = {instancePath:instancePath+"/subscription/changeTypes/" + i0,schemaPath:"components#/$defs/ChangeType/enum",keyword:"enum",params:{allowedValues: schema94.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/subscription/changeTypes",schemaPath:"#/properties/subscription/properties/changeTypes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/subscription",schemaPath:"#/properties/subscription/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.subscriptions !== undefined){
let data7 = data.subscriptions;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key0 in data7){
let data8 = data7[key0];
if((!(data8 && typeof data8 == "object" && !Array.isArray(data8))) && (data8 !== null)){
const err12 = {instancePath:instancePath+"/subscriptions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/subscriptions/additionalProperties/type",keyword:"type",params:{type: schema91.properties.subscriptions.additionalProperties.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.profile !== undefined){
let data9 = data8.profile;
if(typeof data9 !== "string"){
const err13 = {instancePath:instancePath+"/subscriptions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/profile",schemaPath:"#/properties/subscriptions/additionalProperties/properties/profile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((((((data9 === "party") || (data9 === "matchmaking")) || (data9 === "initialization")) || (data9 === "roster")) || (data9 === "queuehost")) || (data9 === "queueHost")) || (data9 === "queue"))){
const err14 = {instancePath:instancePath+"/subscriptions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/profile",schemaPath:"#/properties/subscriptions/additionalProperties/properties/profile/enum",keyword:"enum",params:{allowedValues: schema91.properties.subscriptions.additionalProperties.properties.profile.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.onBehalfOfTitleId !== undefined){
let data10 = data8.onBehalfOfTitleId;
if(typeof data10 === "string"){
if(!pattern9.test(data10)){
const err15 = {instancePath:instancePath+"/subscriptions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/onBehalfOfTitleId",schemaPath:"components#/$defs/TitleId/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"},message:"must match pattern \""+"^[0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/subscriptions/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/onBehalfOfTitleId",schemaPath:"components#/$defs/TitleId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/subscriptions",schemaPath:"#/properties/subscriptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.secureDeviceAddress !== undefined){
if(typeof data.secureDeviceAddress !== "string"){
const err18 = {instancePath:instancePath+"/secureDeviceAddress",schemaPath:"#/properties/secureDeviceAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.initializationGroup !== undefined){
let data12 = data.initializationGroup;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
let data13 = data12[i1];
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err19 = {instancePath:instancePath+"/initializationGroup/" + i1,schemaPath:"#/properties/initializationGroup/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err20 = {instancePath:instancePath+"/initializationGroup/" + i1,schemaPath:"#/properties/initializationGroup/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/initializationGroup",schemaPath:"#/properties/initializationGroup/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.group !== undefined){
let data14 = data.group;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err22 = {instancePath:instancePath+"/group/" + i2,schemaPath:"#/properties/group/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err23 = {instancePath:instancePath+"/group/" + i2,schemaPath:"#/properties/group/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.groups !== undefined){
let data16 = data.groups;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
if(typeof data16[i3] !== "string"){
const err25 = {instancePath:instancePath+"/groups/" + i3,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.encounters !== undefined){
let data18 = data.encounters;
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
if(typeof data18[i4] !== "string"){
const err27 = {instancePath:instancePath+"/encounters/" + i4,schemaPath:"#/properties/encounters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/encounters",schemaPath:"#/properties/encounters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.RolePreference !== undefined){
let data20 = data.RolePreference;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key1 in data20){
let data21 = data20[key1];
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err29 = {instancePath:instancePath+"/RolePreference/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/RolePreference/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 100 || isNaN(data21)){
const err30 = {instancePath:instancePath+"/RolePreference/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/RolePreference/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err31 = {instancePath:instancePath+"/RolePreference/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/RolePreference/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/RolePreference",schemaPath:"#/properties/RolePreference/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.measurements !== undefined){
let data22 = data.measurements;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key2 in data22){
let data23 = data22[key2];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.latency !== undefined){
let data24 = data23.latency;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err33 = {instancePath:instancePath+"/measurements/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/latency",schemaPath:"components#/$defs/Milliseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err34 = {instancePath:instancePath+"/measurements/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/latency",schemaPath:"components#/$defs/Milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data23.bandwidthDown !== undefined){
let data25 = data23.bandwidthDown;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err35 = {instancePath:instancePath+"/measurements/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/bandwidthDown",schemaPath:"components#/$defs/KilobitsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err36 = {instancePath:instancePath+"/measurements/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/bandwidthDown",schemaPath:"components#/$defs/KilobitsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data23.bandwidthUp !== undefined){
let data26 = data23.bandwidthUp;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err37 = {instancePath:instancePath+"/measurements/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/bandwidthUp",schemaPath:"components#/$defs/KilobitsPerSecond/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err38 = {instancePath:instancePath+"/measurements/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/bandwidthUp",schemaPath:"components#/$defs/KilobitsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data23.custom !== undefined){
let data27 = data23.custom;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
const err39 = {instancePath:instancePath+"/measurements/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/measurements/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/measurements/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/measurements",schemaPath:"#/properties/measurements/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.serverMeasurements !== undefined){
if(!(validate38(data.serverMeasurements, {instancePath:instancePath+"/serverMeasurements",parentData:data,parentDataProperty:"serverMeasurements",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate38.errors);
errors = vErrors.length;
}
}
if(data.arbitration !== undefined){
let data29 = data.arbitration;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.results !== undefined){
let data30 = data29.results;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key3 in data30){
let data31 = data30[key3];
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.outcome !== undefined){
let data32 = data31.outcome;
if(typeof data32 !== "string"){
const err42 = {instancePath:instancePath+"/arbitration/results/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/outcome",schemaPath:"components#/$defs/TournamentResults/additionalProperties/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(((((data32 === "win") || (data32 === "loss")) || (data32 === "draw")) || (data32 === "rank")) || (data32 === "noshow"))){
const err43 = {instancePath:instancePath+"/arbitration/results/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/outcome",schemaPath:"components#/$defs/TournamentResults/additionalProperties/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema100.additionalProperties.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data31.ranking !== undefined){
let data33 = data31.ranking;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err44 = {instancePath:instancePath+"/arbitration/results/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/ranking",schemaPath:"components#/$defs/TournamentResults/additionalProperties/properties/ranking/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/arbitration/results/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"components#/$defs/TournamentResults/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/arbitration/results",schemaPath:"components#/$defs/TournamentResults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/arbitration",schemaPath:"#/properties/arbitration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.registration !== undefined){
let data34 = data.registration;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.state !== undefined){
if(typeof data34.state !== "string"){
const err48 = {instancePath:instancePath+"/registration/state",schemaPath:"#/properties/registration/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data34.reason !== undefined){
if(typeof data34.reason !== "string"){
const err49 = {instancePath:instancePath+"/registration/reason",schemaPath:"#/properties/registration/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/registration",schemaPath:"#/properties/registration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.system !== undefined){
if(!(validate43(data.system, {instancePath:instancePath+"/system",parentData:data,parentDataProperty:"system",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate43.errors);
errors = vErrors.length;
}
}
if(data.custom !== undefined){
let data1 = data.custom;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err0 = {instancePath:instancePath+"/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constants !== undefined){
if(!(validate36(data.constants, {instancePath:instancePath+"/constants",parentData:data,parentDataProperty:"constants",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate36.errors);
errors = vErrors.length;
}
}
if(data.properties !== undefined){
if(!(validate42(data.properties, {instancePath:instancePath+"/properties",parentData:data,parentDataProperty:"properties",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate42.errors);
errors = vErrors.length;
}
}
if(data.gamertag !== undefined){
if(typeof data.gamertag !== "string"){
const err0 = {instancePath:instancePath+"/gamertag",schemaPath:"#/properties/gamertag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.deviceToken !== undefined){
if(typeof data.deviceToken !== "string"){
const err1 = {instancePath:instancePath+"/deviceToken",schemaPath:"components#/$defs/DeviceToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.nat !== undefined){
let data4 = data.nat;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/nat",schemaPath:"components#/$defs/NatType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data4 === "open") || (data4 === "moderate")) || (data4 === "strict")) || (data4 === "Open")) || (data4 === "Moderate")) || (data4 === "Strict"))){
const err3 = {instancePath:instancePath+"/nat",schemaPath:"components#/$defs/NatType/enum",keyword:"enum",params:{allowedValues: schema103.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.reserved !== undefined){
if(typeof data.reserved !== "boolean"){
const err4 = {instancePath:instancePath+"/reserved",schemaPath:"#/properties/reserved/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.activeTitleId !== undefined){
let data6 = data.activeTitleId;
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
const err5 = {instancePath:instancePath+"/activeTitleId",schemaPath:"components#/$defs/TitleId/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"},message:"must match pattern \""+"^[0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/activeTitleId",schemaPath:"components#/$defs/TitleId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.joinTime !== undefined){
let data7 = data.joinTime;
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
const err7 = {instancePath:instancePath+"/joinTime",schemaPath:"components#/$defs/Timestamp/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(formats4.test(data7))){
const err8 = {instancePath:instancePath+"/joinTime",schemaPath:"components#/$defs/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/joinTime",schemaPath:"components#/$defs/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.turn !== undefined){
if(typeof data.turn !== "boolean"){
const err10 = {instancePath:instancePath+"/turn",schemaPath:"#/properties/turn/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.initializationFailure !== undefined){
let data9 = data.initializationFailure;
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/initializationFailure",schemaPath:"components#/$defs/InitializationFailure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((((((((((((((data9 === "timeout") || (data9 === "latency")) || (data9 === "bandwidthdown")) || (data9 === "bandwidthup")) || (data9 === "network")) || (data9 === "group")) || (data9 === "episode")) || (data9 === "Timeout")) || (data9 === "Latency")) || (data9 === "Bandwidthdown")) || (data9 === "Bandwidthup")) || (data9 === "Network")) || (data9 === "Group")) || (data9 === "Episode"))){
const err12 = {instancePath:instancePath+"/initializationFailure",schemaPath:"components#/$defs/InitializationFailure/enum",keyword:"enum",params:{allowedValues: schema106.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.initializationEpisode !== undefined){
let data10 = data.initializationEpisode;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/initializationEpisode",schemaPath:"#/properties/initializationEpisode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err14 = {instancePath:instancePath+"/initializationEpisode",schemaPath:"#/properties/initializationEpisode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.next !== undefined){
let data11 = data.next;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err15 = {instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err16 = {instancePath:instancePath+"/next",schemaPath:"#/properties/next/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.roles !== undefined){
let data12 = data.roles;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key0 in data12){
if(typeof data12[key0] !== "string"){
const err17 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.arbitrationStatus !== undefined){
if(typeof data.arbitrationStatus !== "string"){
const err19 = {instancePath:instancePath+"/arbitrationStatus",schemaPath:"#/properties/arbitrationStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.pending !== undefined){
if(typeof data.pending !== "boolean"){
const err20 = {instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.failedMetric !== undefined){
if(typeof data.failedMetric !== "string"){
const err21 = {instancePath:instancePath+"/failedMetric",schemaPath:"#/properties/failedMetric/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema108 = {"allOf":[{"type":"object","properties":{"matchmaking":{"$ref":"components#/$defs/MatchmakingServer"},"arbitration":{"$ref":"components#/$defs/ArbitrationServer"},"tournaments":{"$ref":"components#/$defs/TournamentsServer"}}},{"type":"object","additionalProperties":{"$ref":"components#/$defs/SessionServer"}}]};
const schema109 = {"type":"object","properties":{"constants":{"type":"object","properties":{"system":{"type":"object","additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true},"properties":{"type":"object","properties":{"system":{"type":"object","properties":{"lockId":{"type":"string"},"status":{"$ref":"components#/$defs/MatchmakingStatus"},"statusDetails":{"type":"string"},"typicalWait":{"type":"integer","minimum":0},"targetSessionRef":{"$ref":"components#/$defs/SessionReference"}},"additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true}},"additionalProperties":true};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constants !== undefined){
let data0 = data.constants;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.system !== undefined){
let data1 = data0.system;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err0 = {instancePath:instancePath+"/constants/system",schemaPath:"#/properties/constants/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0.custom !== undefined){
let data2 = data0.custom;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err1 = {instancePath:instancePath+"/constants/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.properties !== undefined){
let data3 = data.properties;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.system !== undefined){
let data4 = data3.system;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.lockId !== undefined){
if(typeof data4.lockId !== "string"){
const err3 = {instancePath:instancePath+"/properties/system/lockId",schemaPath:"#/properties/properties/properties/system/properties/lockId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data4.status !== undefined){
let data6 = data4.status;
if(typeof data6 !== "string"){
const err4 = {instancePath:instancePath+"/properties/system/status",schemaPath:"components#/$defs/MatchmakingStatus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((((data6 === "searching") || (data6 === "expired")) || (data6 === "found")) || (data6 === "failed")) || (data6 === "canceled")) || (data6 === "Searching")) || (data6 === "Expired")) || (data6 === "Found")) || (data6 === "Failed")) || (data6 === "Canceled"))){
const err5 = {instancePath:instancePath+"/properties/system/status",schemaPath:"components#/$defs/MatchmakingStatus/enum",keyword:"enum",params:{allowedValues: schema79.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data4.statusDetails !== undefined){
if(typeof data4.statusDetails !== "string"){
const err6 = {instancePath:instancePath+"/properties/system/statusDetails",schemaPath:"#/properties/properties/properties/system/properties/statusDetails/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.typicalWait !== undefined){
let data8 = data4.typicalWait;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err7 = {instancePath:instancePath+"/properties/system/typicalWait",schemaPath:"#/properties/properties/properties/system/properties/typicalWait/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err8 = {instancePath:instancePath+"/properties/system/typicalWait",schemaPath:"#/properties/properties/properties/system/properties/typicalWait/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data4.targetSessionRef !== undefined){
if(!(validate31(data4.targetSessionRef, {instancePath:instancePath+"/properties/system/targetSessionRef",parentData:data4,parentDataProperty:"targetSessionRef",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/properties/system",schemaPath:"#/properties/properties/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.custom !== undefined){
let data10 = data3.custom;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err10 = {instancePath:instancePath+"/properties/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema113 = {"type":"object","properties":{"constants":{"type":"object","properties":{"system":{"type":"object","properties":{"startTime":{"$ref":"components#/$defs/Timestamp"}},"additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true},"properties":{"type":"object","properties":{"system":{"type":"object","properties":{"resultState":{"type":"string","enum":["completed","partialresults","noresults","canceled"]},"resultSource":{"type":"string","enum":["arbitration","server","adjusted"]},"resultConfidenceLevel":{"type":"integer","minimum":0,"maximum":100},"results":{"$ref":"components#/$defs/TournamentResults"}},"additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true}},"additionalProperties":true};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constants !== undefined){
let data0 = data.constants;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.system !== undefined){
let data1 = data0.system;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.startTime !== undefined){
let data2 = data1.startTime;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err0 = {instancePath:instancePath+"/constants/system/startTime",schemaPath:"components#/$defs/Timestamp/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(formats4.test(data2))){
const err1 = {instancePath:instancePath+"/constants/system/startTime",schemaPath:"components#/$defs/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/constants/system/startTime",schemaPath:"components#/$defs/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/constants/system",schemaPath:"#/properties/constants/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.custom !== undefined){
let data3 = data0.custom;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err4 = {instancePath:instancePath+"/constants/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.properties !== undefined){
let data4 = data.properties;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.system !== undefined){
let data5 = data4.system;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.resultState !== undefined){
let data6 = data5.resultState;
if(typeof data6 !== "string"){
const err6 = {instancePath:instancePath+"/properties/system/resultState",schemaPath:"#/properties/properties/properties/system/properties/resultState/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((data6 === "completed") || (data6 === "partialresults")) || (data6 === "noresults")) || (data6 === "canceled"))){
const err7 = {instancePath:instancePath+"/properties/system/resultState",schemaPath:"#/properties/properties/properties/system/properties/resultState/enum",keyword:"enum",params:{allowedValues: schema113.properties.properties.properties.system.properties.resultState.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.resultSource !== undefined){
let data7 = data5.resultSource;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/properties/system/resultSource",schemaPath:"#/properties/properties/properties/system/properties/resultSource/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data7 === "arbitration") || (data7 === "server")) || (data7 === "adjusted"))){
const err9 = {instancePath:instancePath+"/properties/system/resultSource",schemaPath:"#/properties/properties/properties/system/properties/resultSource/enum",keyword:"enum",params:{allowedValues: schema113.properties.properties.properties.system.properties.resultSource.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.resultConfidenceLevel !== undefined){
let data8 = data5.resultConfidenceLevel;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err10 = {instancePath:instancePath+"/properties/system/resultConfidenceLevel",schemaPath:"#/properties/properties/properties/system/properties/resultConfidenceLevel/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100 || isNaN(data8)){
const err11 = {instancePath:instancePath+"/properties/system/resultConfidenceLevel",schemaPath:"#/properties/properties/properties/system/properties/resultConfidenceLevel/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err12 = {instancePath:instancePath+"/properties/system/resultConfidenceLevel",schemaPath:"#/properties/properties/properties/system/properties/resultConfidenceLevel/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data5.results !== undefined){
let data9 = data5.results;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key0 in data9){
let data10 = data9[key0];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.outcome !== undefined){
let data11 = data10.outcome;
if(typeof data11 !== "string"){
const err13 = {instancePath:instancePath+"/properties/system/results/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/outcome",schemaPath:"components#/$defs/TournamentResults/additionalProperties/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((((data11 === "win") || (data11 === "loss")) || (data11 === "draw")) || (data11 === "rank")) || (data11 === "noshow"))){
const err14 = {instancePath:instancePath+"/properties/system/results/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/outcome",schemaPath:"components#/$defs/TournamentResults/additionalProperties/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema100.additionalProperties.properties.outcome.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.ranking !== undefined){
let data12 = data10.ranking;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err15 = {instancePath:instancePath+"/properties/system/results/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/ranking",schemaPath:"components#/$defs/TournamentResults/additionalProperties/properties/ranking/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/properties/system/results/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"components#/$defs/TournamentResults/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/properties/system/results",schemaPath:"components#/$defs/TournamentResults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/properties/system",schemaPath:"#/properties/properties/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.custom !== undefined){
let data13 = data4.custom;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err19 = {instancePath:instancePath+"/properties/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema118 = {"type":"object","properties":{"constants":{"type":"object","properties":{"system":{"type":"object","properties":{"tournamentRef":{"type":["object","string"],"properties":{"definitionName":{"type":"string"},"tournamentId":{"type":"string"},"organizer":{"type":"string"},"scid":{"type":"string"}},"additionalProperties":true},"teams":{"type":"object","additionalProperties":{"type":"object","properties":{"teamSessionRef":{"$ref":"components#/$defs/TournamentSessionReference"}},"additionalProperties":true}}},"additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true},"properties":{"type":"object","properties":{"system":{"type":"object","properties":{"registration":{"type":"object","properties":{"state":{"type":"string","enum":["pending","withdrawn","rejected","registered","completed"]},"reason":{"type":"string"}},"additionalProperties":true},"rendezvous":{"type":"object","properties":{"startTime":{"$ref":"components#/$defs/Timestamp"},"gameSessionRef":{"$ref":"components#/$defs/TournamentSessionReference"}},"additionalProperties":true},"lastGame":{"type":"object","properties":{"endTime":{"$ref":"components#/$defs/Timestamp"},"result":{"type":"object","properties":{"state":{"type":"string"},"outcome":{"type":"string"},"ranking":{"type":"integer"},"source":{"type":"string"}},"additionalProperties":true}},"additionalProperties":true}},"additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true}},"additionalProperties":true};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constants !== undefined){
let data0 = data.constants;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.system !== undefined){
let data1 = data0.system;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.tournamentRef !== undefined){
let data2 = data1.tournamentRef;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (typeof data2 !== "string")){
const err0 = {instancePath:instancePath+"/constants/system/tournamentRef",schemaPath:"#/properties/constants/properties/system/properties/tournamentRef/type",keyword:"type",params:{type: schema118.properties.constants.properties.system.properties.tournamentRef.type},message:"must be object,string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.definitionName !== undefined){
if(typeof data2.definitionName !== "string"){
const err1 = {instancePath:instancePath+"/constants/system/tournamentRef/definitionName",schemaPath:"#/properties/constants/properties/system/properties/tournamentRef/properties/definitionName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data2.tournamentId !== undefined){
if(typeof data2.tournamentId !== "string"){
const err2 = {instancePath:instancePath+"/constants/system/tournamentRef/tournamentId",schemaPath:"#/properties/constants/properties/system/properties/tournamentRef/properties/tournamentId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.organizer !== undefined){
if(typeof data2.organizer !== "string"){
const err3 = {instancePath:instancePath+"/constants/system/tournamentRef/organizer",schemaPath:"#/properties/constants/properties/system/properties/tournamentRef/properties/organizer/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.scid !== undefined){
if(typeof data2.scid !== "string"){
const err4 = {instancePath:instancePath+"/constants/system/tournamentRef/scid",schemaPath:"#/properties/constants/properties/system/properties/tournamentRef/properties/scid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data1.teams !== undefined){
let data7 = data1.teams;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key0 in data7){
let data8 = data7[key0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.teamSessionRef !== undefined){
let data9 = data8.teamSessionRef;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.scid !== undefined){
if(typeof data9.scid !== "string"){
const err5 = {instancePath:instancePath+"/constants/system/teams/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/teamSessionRef/scid",schemaPath:"components#/$defs/TournamentSessionReference/properties/scid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data9.templateName !== undefined){
if(typeof data9.templateName !== "string"){
const err6 = {instancePath:instancePath+"/constants/system/teams/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/teamSessionRef/templateName",schemaPath:"components#/$defs/TournamentSessionReference/properties/templateName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data9.name !== undefined){
if(typeof data9.name !== "string"){
const err7 = {instancePath:instancePath+"/constants/system/teams/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/teamSessionRef/name",schemaPath:"components#/$defs/TournamentSessionReference/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/constants/system/teams/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/teamSessionRef",schemaPath:"components#/$defs/TournamentSessionReference/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/constants/system/teams/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/constants/properties/system/properties/teams/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/constants/system/teams",schemaPath:"#/properties/constants/properties/system/properties/teams/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/constants/system",schemaPath:"#/properties/constants/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.custom !== undefined){
let data13 = data0.custom;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err12 = {instancePath:instancePath+"/constants/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.properties !== undefined){
let data14 = data.properties;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.system !== undefined){
let data15 = data14.system;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.registration !== undefined){
let data16 = data15.registration;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.state !== undefined){
let data17 = data16.state;
if(typeof data17 !== "string"){
const err14 = {instancePath:instancePath+"/properties/system/registration/state",schemaPath:"#/properties/properties/properties/system/properties/registration/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((((data17 === "pending") || (data17 === "withdrawn")) || (data17 === "rejected")) || (data17 === "registered")) || (data17 === "completed"))){
const err15 = {instancePath:instancePath+"/properties/system/registration/state",schemaPath:"#/properties/properties/properties/system/properties/registration/properties/state/enum",keyword:"enum",params:{allowedValues: schema118.properties.properties.properties.system.properties.registration.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data16.reason !== undefined){
if(typeof data16.reason !== "string"){
const err16 = {instancePath:instancePath+"/properties/system/registration/reason",schemaPath:"#/properties/properties/properties/system/properties/registration/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/properties/system/registration",schemaPath:"#/properties/properties/properties/system/properties/registration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data15.rendezvous !== undefined){
let data19 = data15.rendezvous;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.startTime !== undefined){
let data20 = data19.startTime;
if(typeof data20 === "string"){
if(!pattern6.test(data20)){
const err18 = {instancePath:instancePath+"/properties/system/rendezvous/startTime",schemaPath:"components#/$defs/Timestamp/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(formats4.test(data20))){
const err19 = {instancePath:instancePath+"/properties/system/rendezvous/startTime",schemaPath:"components#/$defs/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/properties/system/rendezvous/startTime",schemaPath:"components#/$defs/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data19.gameSessionRef !== undefined){
let data21 = data19.gameSessionRef;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.scid !== undefined){
if(typeof data21.scid !== "string"){
const err21 = {instancePath:instancePath+"/properties/system/rendezvous/gameSessionRef/scid",schemaPath:"components#/$defs/TournamentSessionReference/properties/scid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data21.templateName !== undefined){
if(typeof data21.templateName !== "string"){
const err22 = {instancePath:instancePath+"/properties/system/rendezvous/gameSessionRef/templateName",schemaPath:"components#/$defs/TournamentSessionReference/properties/templateName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data21.name !== undefined){
if(typeof data21.name !== "string"){
const err23 = {instancePath:instancePath+"/properties/system/rendezvous/gameSessionRef/name",schemaPath:"components#/$defs/TournamentSessionReference/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/properties/system/rendezvous/gameSessionRef",schemaPath:"components#/$defs/TournamentSessionReference/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/properties/system/rendezvous",schemaPath:"#/properties/properties/properties/system/properties/rendezvous/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data15.lastGame !== undefined){
let data25 = data15.lastGame;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.endTime !== undefined){
let data26 = data25.endTime;
if(typeof data26 === "string"){
if(!pattern6.test(data26)){
const err26 = {instancePath:instancePath+"/properties/system/lastGame/endTime",schemaPath:"components#/$defs/Timestamp/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!(formats4.test(data26))){
const err27 = {instancePath:instancePath+"/properties/system/lastGame/endTime",schemaPath:"components#/$defs/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/properties/system/lastGame/endTime",schemaPath:"components#/$defs/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data25.result !== undefined){
let data27 = data25.result;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.state !== undefined){
if(typeof data27.state !== "string"){
const err29 = {instancePath:instancePath+"/properties/system/lastGame/result/state",schemaPath:"#/properties/properties/properties/system/properties/lastGame/properties/result/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data27.outcome !== undefined){
if(typeof data27.outcome !== "string"){
const err30 = {instancePath:instancePath+"/properties/system/lastGame/result/outcome",schemaPath:"#/properties/properties/properties/system/properties/lastGame/properties/result/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data27.ranking !== undefined){
let data30 = data27.ranking;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err31 = {instancePath:instancePath+"/properties/system/lastGame/result/ranking",schemaPath:"#/properties/properties/properties/system/properties/lastGame/properties/result/properties/ranking/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data27.source !== undefined){
if(typeof data27.source !== "string"){
const err32 = {instancePath:instancePath+"/properties/system/lastGame/result/source",schemaPath:"#/properties/properties/properties/system/properties/lastGame/properties/result/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/properties/system/lastGame/result",schemaPath:"#/properties/properties/properties/system/properties/lastGame/properties/result/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/properties/system/lastGame",schemaPath:"#/properties/properties/properties/system/properties/lastGame/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/properties/system",schemaPath:"#/properties/properties/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data14.custom !== undefined){
let data32 = data14.custom;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err36 = {instancePath:instancePath+"/properties/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema125 = {"type":"object","properties":{"constants":{"type":"object","properties":{"system":{"type":"object","additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true},"properties":{"type":"object","properties":{"system":{"type":"object","additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":true}},"additionalProperties":true};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.constants !== undefined){
let data0 = data.constants;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.system !== undefined){
let data1 = data0.system;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err0 = {instancePath:instancePath+"/constants/system",schemaPath:"#/properties/constants/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0.custom !== undefined){
let data2 = data0.custom;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err1 = {instancePath:instancePath+"/constants/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.properties !== undefined){
let data3 = data.properties;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.system !== undefined){
let data4 = data3.system;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err3 = {instancePath:instancePath+"/properties/system",schemaPath:"#/properties/properties/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data3.custom !== undefined){
let data5 = data3.custom;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err4 = {instancePath:instancePath+"/properties/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.matchmaking !== undefined){
if(!(validate49(data.matchmaking, {instancePath:instancePath+"/matchmaking",parentData:data,parentDataProperty:"matchmaking",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate49.errors);
errors = vErrors.length;
}
}
if(data.arbitration !== undefined){
if(!(validate52(data.arbitration, {instancePath:instancePath+"/arbitration",parentData:data,parentDataProperty:"arbitration",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate52.errors);
errors = vErrors.length;
}
}
if(data.tournaments !== undefined){
if(!(validate54(data.tournaments, {instancePath:instancePath+"/tournaments",parentData:data,parentDataProperty:"tournaments",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate56(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema128 = {"type":"object","properties":{"ownerManaged":{"type":"boolean"},"mutableRoleSettings":{"type":"array","items":{"type":"string","enum":["max","target"]}},"roles":{"type":"object","additionalProperties":{"type":"object","properties":{"max":{"type":"integer","minimum":1},"target":{"type":"integer","minimum":1},"count":{"readOnly":true,"type":"integer","minimum":0},"memberXuids":{"readOnly":true,"type":"array","items":{"$ref":"components#/$defs/Xuid"}}},"additionalProperties":true}}},"additionalProperties":true};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ownerManaged !== undefined){
if(typeof data.ownerManaged !== "boolean"){
const err0 = {instancePath:instancePath+"/ownerManaged",schemaPath:"#/properties/ownerManaged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mutableRoleSettings !== undefined){
let data1 = data.mutableRoleSettings;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err1 = {instancePath:instancePath+"/mutableRoleSettings/" + i0,schemaPath:"#/properties/mutableRoleSettings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data2 === "max") || (data2 === "target"))){
const err2 = {instancePath:instancePath+"/mutableRoleSettings/" + i0,schemaPath:"#/properties/mutableRoleSettings/items/enum",keyword:"enum",params:{allowedValues: schema128.properties.mutableRoleSettings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/mutableRoleSettings",schemaPath:"#/properties/mutableRoleSettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.roles !== undefined){
let data3 = data.roles;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key0 in data3){
let data4 = data3[key0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.max !== undefined){
let data5 = data4.max;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err4 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/properties/roles/additionalProperties/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err5 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/properties/roles/additionalProperties/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data4.target !== undefined){
let data6 = data4.target;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err6 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/roles/additionalProperties/properties/target/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err7 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/roles/additionalProperties/properties/target/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data4.count !== undefined){
let data7 = data4.count;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err8 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/roles/additionalProperties/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err9 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/count",schemaPath:"#/properties/roles/additionalProperties/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data4.memberXuids !== undefined){
let data8 = data4.memberXuids;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(data9.length < 1){
const err10 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/memberXuids/" + i1,schemaPath:"components#/$defs/Xuid/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/memberXuids/" + i1,schemaPath:"components#/$defs/Xuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/memberXuids",schemaPath:"#/properties/roles/additionalProperties/properties/memberXuids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/roles/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.membersInfo === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "membersInfo"},message:"must have required property '"+"membersInfo"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.constants === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "constants"},message:"must have required property '"+"constants"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.properties === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "properties"},message:"must have required property '"+"properties"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.members === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "members"},message:"must have required property '"+"members"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.servers === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "servers"},message:"must have required property '"+"servers"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.contractVersion !== undefined){
let data0 = data.contractVersion;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err5 = {instancePath:instancePath+"/contractVersion",schemaPath:"#/properties/contractVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 104 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/contractVersion",schemaPath:"#/properties/contractVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 104},message:"must be >= 104"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.branch !== undefined){
let data1 = data.branch;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err7 = {instancePath:instancePath+"/branch",schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(formats0.test(data1))){
const err8 = {instancePath:instancePath+"/branch",schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/branch",schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.changeNumber !== undefined){
let data2 = data.changeNumber;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/changeNumber",schemaPath:"#/properties/changeNumber/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/changeNumber",schemaPath:"#/properties/changeNumber/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.correlationId !== undefined){
let data3 = data.correlationId;
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err12 = {instancePath:instancePath+"/correlationId",schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(formats0.test(data3))){
const err13 = {instancePath:instancePath+"/correlationId",schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/correlationId",schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.startTime !== undefined){
let data4 = data.startTime;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err15 = {instancePath:instancePath+"/startTime",schemaPath:"components#/$defs/Timestamp/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(formats4.test(data4))){
const err16 = {instancePath:instancePath+"/startTime",schemaPath:"components#/$defs/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/startTime",schemaPath:"components#/$defs/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.nextTimer !== undefined){
let data5 = data.nextTimer;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err18 = {instancePath:instancePath+"/nextTimer",schemaPath:"components#/$defs/Timestamp/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(formats4.test(data5))){
const err19 = {instancePath:instancePath+"/nextTimer",schemaPath:"components#/$defs/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/nextTimer",schemaPath:"components#/$defs/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.initializing !== undefined){
if(!(validate23(data.initializing, {instancePath:instancePath+"/initializing",parentData:data,parentDataProperty:"initializing",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.hostCandidates !== undefined){
let data7 = data.hostCandidates;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(typeof data7[i0] !== "string"){
const err21 = {instancePath:instancePath+"/hostCandidates/" + i0,schemaPath:"components#/$defs/DeviceToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/hostCandidates",schemaPath:"#/properties/hostCandidates/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.constants !== undefined){
if(!(validate25(data.constants, {instancePath:instancePath+"/constants",parentData:data,parentDataProperty:"constants",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate25.errors);
errors = vErrors.length;
}
}
if(data.properties !== undefined){
if(!(validate29(data.properties, {instancePath:instancePath+"/properties",parentData:data,parentDataProperty:"properties",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate29.errors);
errors = vErrors.length;
}
}
if(data.members !== undefined){
let data11 = data.members;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key0 in data11){
if(!(validate35(data11[key0], {instancePath:instancePath+"/members/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data11,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.membersInfo !== undefined){
let data13 = data.membersInfo;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.first === undefined){
const err24 = {instancePath:instancePath+"/membersInfo",schemaPath:"components#/$defs/MembersInfo/required",keyword:"required",params:{missingProperty: "first"},message:"must have required property '"+"first"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data13.count === undefined){
const err25 = {instancePath:instancePath+"/membersInfo",schemaPath:"components#/$defs/MembersInfo/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data13.first !== undefined){
let data14 = data13.first;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err26 = {instancePath:instancePath+"/membersInfo/first",schemaPath:"components#/$defs/MembersInfo/properties/first/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err27 = {instancePath:instancePath+"/membersInfo/first",schemaPath:"components#/$defs/MembersInfo/properties/first/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data13.next !== undefined){
let data15 = data13.next;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err28 = {instancePath:instancePath+"/membersInfo/next",schemaPath:"components#/$defs/MembersInfo/properties/next/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/membersInfo/next",schemaPath:"components#/$defs/MembersInfo/properties/next/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data13.count !== undefined){
let data16 = data13.count;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err30 = {instancePath:instancePath+"/membersInfo/count",schemaPath:"components#/$defs/MembersInfo/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err31 = {instancePath:instancePath+"/membersInfo/count",schemaPath:"components#/$defs/MembersInfo/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data13.accepted !== undefined){
let data17 = data13.accepted;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err32 = {instancePath:instancePath+"/membersInfo/accepted",schemaPath:"components#/$defs/MembersInfo/properties/accepted/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err33 = {instancePath:instancePath+"/membersInfo/accepted",schemaPath:"components#/$defs/MembersInfo/properties/accepted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data13.active !== undefined){
let data18 = data13.active;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err34 = {instancePath:instancePath+"/membersInfo/active",schemaPath:"components#/$defs/MembersInfo/properties/active/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err35 = {instancePath:instancePath+"/membersInfo/active",schemaPath:"components#/$defs/MembersInfo/properties/active/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/membersInfo",schemaPath:"components#/$defs/MembersInfo/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.servers !== undefined){
if(!(validate48(data.servers, {instancePath:instancePath+"/servers",parentData:data,parentDataProperty:"servers",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate48.errors);
errors = vErrors.length;
}
}
if(data.roleTypes !== undefined){
let data20 = data.roleTypes;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key1 in data20){
if(!(validate59(data20[key1], {instancePath:instancePath+"/roleTypes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data20,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/roleTypes",schemaPath:"#/properties/roleTypes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.searchHandle !== undefined){
let data22 = data.searchHandle;
if(typeof data22 === "string"){
if(!pattern4.test(data22)){
const err38 = {instancePath:instancePath+"/searchHandle",schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(formats0.test(data22))){
const err39 = {instancePath:instancePath+"/searchHandle",schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/searchHandle",schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.arbitration !== undefined){
let data23 = data.arbitration;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.status !== undefined){
let data24 = data23.status;
if(typeof data24 !== "string"){
const err41 = {instancePath:instancePath+"/arbitration/status",schemaPath:"#/properties/arbitration/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((((((data24 === "waiting") || (data24 === "inprogress")) || (data24 === "complete")) || (data24 === "playing")) || (data24 === "joining")) || (data24 === "incomplete"))){
const err42 = {instancePath:instancePath+"/arbitration/status",schemaPath:"#/properties/arbitration/properties/status/enum",keyword:"enum",params:{allowedValues: schema33.properties.arbitration.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/arbitration",schemaPath:"#/properties/arbitration/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err44 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check0" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate22(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate22.errors);
errors = vErrors.length;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const check1 = validate62;
const schema131 = {"type":"string","pattern":"^(?:W/)?[\"][!#-~]*[\"]$","examples":["\"7c1d9a52e3f84b06a1c95d2f7e80b364\""],"$id":"check1"};
const pattern23 = new RegExp("^(?:W/)?[\"][!#-~]*[\"]$", "u");

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern23.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:W/)?[\"][!#-~]*[\"]$"},message:"must match pattern \""+"^(?:W/)?[\"][!#-~]*[\"]$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check2 = validate63;
const schema132 = {"$ref":"components#/$defs/ErrorMessage","$id":"check2"};
const schema133 = {"type":"string","minLength":1};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check2" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"components#/$defs/ErrorMessage/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"components#/$defs/ErrorMessage/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check3 = validate64;
const schema134 = {"$ref":"components#/$defs/MultiplayerSessionRequest","$id":"check3"};
const schema135 = {"type":"object","properties":{"constants":{"type":"object","properties":{"system":{"$ref":"components#/$defs/SessionSystemConstants"},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":false},"properties":{"type":"object","properties":{"system":{"$ref":"components#/$defs/SessionSystemProperties"},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":false},"members":{"allOf":[{"type":"object","properties":{"me":{"$ref":"components#/$defs/MemberRequest"},"me_all":{"$ref":"components#/$defs/MemberRequest"},"me_allInSession":{"$ref":"components#/$defs/MemberRequest"}}},{"type":"object","patternProperties":{"^me_[0-9]+$":{"$ref":"components#/$defs/MemberRequest"},"^reserve_(?:0|[1-9][0-9]*)$":{"$ref":"components#/$defs/MemberReservation"},"^(?:0|[1-9][0-9]*)$":{"type":"null"}},"propertyNames":{"pattern":"^(?:me|me_all|me_allInSession|me_[0-9]+|reserve_(?:0|[1-9][0-9]*)|0|[1-9][0-9]*)$"},"additionalProperties":{"$ref":"components#/$defs/MemberRequest"}}]},"servers":{"type":"object","additionalProperties":{"$ref":"components#/$defs/ServerRequest"}},"roleTypes":{"type":"object","additionalProperties":{"type":"object","properties":{"ownerManaged":{"type":"boolean"},"mutableRoleSettings":{"type":"array","items":{"type":"string","enum":["max","target"]}},"roles":{"type":"object","additionalProperties":{"type":"object","properties":{"max":{"type":"integer","minimum":1},"target":{"type":"integer","minimum":1}},"additionalProperties":false}}},"additionalProperties":false}}},"additionalProperties":false};
const schema138 = {"type":["object","null"],"properties":{"constants":{"type":"object","properties":{"system":{"type":"object","properties":{"xuid":{"$ref":"components#/$defs/Xuid"},"initialize":{"default":false,"type":"boolean"}},"additionalProperties":true},"custom":{}},"additionalProperties":false},"properties":{"type":"object","properties":{"system":{"$ref":"components#/$defs/MemberSystemProperties"},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":false},"roles":{"type":"object","additionalProperties":{"type":"string"}}},"additionalProperties":false};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema138.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "constants") || (key0 === "properties")) || (key0 === "roles"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.constants !== undefined){
let data0 = data.constants;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "system") || (key1 === "custom"))){
const err2 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.system !== undefined){
let data1 = data0.system;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.xuid !== undefined){
let data2 = data1.xuid;
if(typeof data2 === "string"){
if(data2.length < 1){
const err3 = {instancePath:instancePath+"/constants/system/xuid",schemaPath:"components#/$defs/Xuid/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/constants/system/xuid",schemaPath:"components#/$defs/Xuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.initialize !== undefined){
if(typeof data1.initialize !== "boolean"){
const err5 = {instancePath:instancePath+"/constants/system/initialize",schemaPath:"#/properties/constants/properties/system/properties/initialize/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/constants/system",schemaPath:"#/properties/constants/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.properties !== undefined){
let data4 = data.properties;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((key2 === "system") || (key2 === "custom"))){
const err8 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data4.system !== undefined){
if(!(validate43(data4.system, {instancePath:instancePath+"/properties/system",parentData:data4,parentDataProperty:"system",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate43.errors);
errors = vErrors.length;
}
}
if(data4.custom !== undefined){
let data6 = data4.custom;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err9 = {instancePath:instancePath+"/properties/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.roles !== undefined){
let data7 = data.roles;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(typeof data7[key3] !== "string"){
const err11 = {instancePath:instancePath+"/roles/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roles/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema141 = {"type":"object","properties":{"constants":{"type":"object","properties":{"system":{"type":"object","properties":{"xuid":{"$ref":"components#/$defs/Xuid"},"initialize":{"type":"boolean"}},"additionalProperties":true},"custom":{}},"additionalProperties":false}},"additionalProperties":false};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "constants")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.constants !== undefined){
let data0 = data.constants;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "system") || (key1 === "custom"))){
const err1 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.system !== undefined){
let data1 = data0.system;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.xuid !== undefined){
let data2 = data1.xuid;
if(typeof data2 === "string"){
if(data2.length < 1){
const err2 = {instancePath:instancePath+"/constants/system/xuid",schemaPath:"components#/$defs/Xuid/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/constants/system/xuid",schemaPath:"components#/$defs/Xuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.initialize !== undefined){
if(typeof data1.initialize !== "boolean"){
const err4 = {instancePath:instancePath+"/constants/system/initialize",schemaPath:"#/properties/constants/properties/system/properties/initialize/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/constants/system",schemaPath:"#/properties/constants/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema143 = {"type":["object","null"],"properties":{"constants":{"type":"object","properties":{"system":{"type":"object","additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":false},"properties":{"type":"object","properties":{"system":{"type":"object","additionalProperties":true},"custom":{"$ref":"components#/$defs/CustomObject"}},"additionalProperties":false}},"additionalProperties":false};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema143.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "constants") || (key0 === "properties"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.constants !== undefined){
let data0 = data.constants;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "system") || (key1 === "custom"))){
const err2 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.system !== undefined){
let data1 = data0.system;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err3 = {instancePath:instancePath+"/constants/system",schemaPath:"#/properties/constants/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.custom !== undefined){
let data2 = data0.custom;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err4 = {instancePath:instancePath+"/constants/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.properties !== undefined){
let data3 = data.properties;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!((key2 === "system") || (key2 === "custom"))){
const err6 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.system !== undefined){
let data4 = data3.system;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err7 = {instancePath:instancePath+"/properties/system",schemaPath:"#/properties/properties/properties/system/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.custom !== undefined){
let data5 = data3.custom;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err8 = {instancePath:instancePath+"/properties/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern24 = new RegExp("^(?:me|me_all|me_allInSession|me_[0-9]+|reserve_(?:0|[1-9][0-9]*)|0|[1-9][0-9]*)$", "u");
const pattern25 = new RegExp("^me_[0-9]+$", "u");
const pattern26 = new RegExp("^reserve_(?:0|[1-9][0-9]*)$", "u");
const pattern27 = new RegExp("^(?:0|[1-9][0-9]*)$", "u");

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "constants") || (key0 === "properties")) || (key0 === "members")) || (key0 === "servers")) || (key0 === "roleTypes"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.constants !== undefined){
let data0 = data.constants;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "system") || (key1 === "custom"))){
const err1 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.system !== undefined){
if(!(validate26(data0.system, {instancePath:instancePath+"/constants/system",parentData:data0,parentDataProperty:"system",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate26.errors);
errors = vErrors.length;
}
}
if(data0.custom !== undefined){
let data2 = data0.custom;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err2 = {instancePath:instancePath+"/constants/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/constants",schemaPath:"#/properties/constants/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.properties !== undefined){
let data3 = data.properties;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!((key2 === "system") || (key2 === "custom"))){
const err4 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.system !== undefined){
if(!(validate30(data3.system, {instancePath:instancePath+"/properties/system",parentData:data3,parentDataProperty:"system",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate30.errors);
errors = vErrors.length;
}
}
if(data3.custom !== undefined){
let data5 = data3.custom;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err5 = {instancePath:instancePath+"/properties/custom",schemaPath:"components#/$defs/CustomObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.members !== undefined){
let data6 = data.members;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.me !== undefined){
if(!(validate68(data6.me, {instancePath:instancePath+"/members/me",parentData:data6,parentDataProperty:"me",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data6.me_all !== undefined){
if(!(validate68(data6.me_all, {instancePath:instancePath+"/members/me_all",parentData:data6,parentDataProperty:"me_all",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate68.errors);
errors = vErrors.length;
}
}
if(data6.me_allInSession !== undefined){
if(!(validate68(data6.me_allInSession, {instancePath:instancePath+"/members/me_allInSession",parentData:data6,parentDataProperty:"me_allInSession",rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate68.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/allOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
const _errs26 = errors;
if(typeof key3 === "string"){
if(!pattern24.test(key3)){
const err8 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/allOf/1/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?:me|me_all|me_allInSession|me_[0-9]+|reserve_(?:0|[1-9][0-9]*)|0|[1-9][0-9]*)$"},message:"must match pattern \""+"^(?:me|me_all|me_allInSession|me_[0-9]+|reserve_(?:0|[1-9][0-9]*)|0|[1-9][0-9]*)$"+"\"",propertyName:key3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var valid7 = _errs26 === errors;
if(!valid7){
const err9 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/allOf/1/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key4 in data6){
if(!(((pattern25.test(key4)) || (pattern26.test(key4))) || (pattern27.test(key4)))){
if(!(validate68(data6[key4], {instancePath:instancePath+"/members/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate68.errors);
errors = vErrors.length;
}
}
}
for(const key5 in data6){
if(pattern25.test(key5)){
if(!(validate68(data6[key5], {instancePath:instancePath+"/members/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key5,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate68.errors);
errors = vErrors.length;
}
}
}
for(const key6 in data6){
if(pattern26.test(key6)){
if(!(validate75(data6[key6], {instancePath:instancePath+"/members/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key6,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate75.errors);
errors = vErrors.length;
}
}
}
for(const key7 in data6){
if(pattern27.test(key7)){
if(data6[key7] !== null){
const err10 = {instancePath:instancePath+"/members/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/members/allOf/1/patternProperties/%5E(%3F%3A0%7C%5B1-9%5D%5B0-9%5D*)%24/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.servers !== undefined){
let data14 = data.servers;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key8 in data14){
if(!(validate77(data14[key8], {instancePath:instancePath+"/servers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key8,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/servers",schemaPath:"#/properties/servers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.roleTypes !== undefined){
let data16 = data.roleTypes;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key9 in data16){
let data17 = data16[key9];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key10 in data17){
if(!(((key10 === "ownerManaged") || (key10 === "mutableRoleSettings")) || (key10 === "roles"))){
const err13 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roleTypes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data17.ownerManaged !== undefined){
if(typeof data17.ownerManaged !== "boolean"){
const err14 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/ownerManaged",schemaPath:"#/properties/roleTypes/additionalProperties/properties/ownerManaged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data17.mutableRoleSettings !== undefined){
let data19 = data17.mutableRoleSettings;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
if(typeof data20 !== "string"){
const err15 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/mutableRoleSettings/" + i0,schemaPath:"#/properties/roleTypes/additionalProperties/properties/mutableRoleSettings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((data20 === "max") || (data20 === "target"))){
const err16 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/mutableRoleSettings/" + i0,schemaPath:"#/properties/roleTypes/additionalProperties/properties/mutableRoleSettings/items/enum",keyword:"enum",params:{allowedValues: schema135.properties.roleTypes.additionalProperties.properties.mutableRoleSettings.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/mutableRoleSettings",schemaPath:"#/properties/roleTypes/additionalProperties/properties/mutableRoleSettings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data17.roles !== undefined){
let data21 = data17.roles;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key11 in data21){
let data22 = data21[key11];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key12 in data22){
if(!((key12 === "max") || (key12 === "target"))){
const err18 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roleTypes/additionalProperties/properties/roles/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data22.max !== undefined){
let data23 = data22.max;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err19 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/properties/roleTypes/additionalProperties/properties/roles/additionalProperties/properties/max/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 1 || isNaN(data23)){
const err20 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/max",schemaPath:"#/properties/roleTypes/additionalProperties/properties/roles/additionalProperties/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data22.target !== undefined){
let data24 = data22.target;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err21 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/roleTypes/additionalProperties/properties/roles/additionalProperties/properties/target/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 1 || isNaN(data24)){
const err22 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/target",schemaPath:"#/properties/roleTypes/additionalProperties/properties/roles/additionalProperties/properties/target/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roleTypes/additionalProperties/properties/roles/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles",schemaPath:"#/properties/roleTypes/additionalProperties/properties/roles/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/roleTypes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/roleTypes/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/roleTypes",schemaPath:"#/properties/roleTypes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check3" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate65(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = addErrors(vErrors, validate65.errors);
errors = vErrors.length;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const check4 = validate80;
const schema146 = {"type":"string","pattern":"^(?:W/)?[\"][!#-~]*[\"]$","examples":["\"7c1d9a52e3f84b06a1c95d2f7e80b364\""],"$id":"check4"};

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check4" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern23.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:W/)?[\"][!#-~]*[\"]$"},message:"must match pattern \""+"^(?:W/)?[\"][!#-~]*[\"]$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check5 = validate81;
const schema147 = {"type":"string","pattern":"^(?:W/)?[\"][!#-~]*[\"]$","examples":["\"7c1d9a52e3f84b06a1c95d2f7e80b364\""],"$id":"check5"};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check5" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern23.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:W/)?[\"][!#-~]*[\"]$"},message:"must match pattern \""+"^(?:W/)?[\"][!#-~]*[\"]$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check6 = validate82;
const schema148 = {"type":"string","maxLength":0,"$id":"check6"};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check6" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(data.length > 0){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 0},message:"must NOT have more than 0 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check7 = validate83;
const schema149 = {"$ref":"components#/$defs/Guid","$id":"check7"};

function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check7" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
const err0 = {instancePath,schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(formats0.test(data))){
const err1 = {instancePath,schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check8 = validate84;
const schema151 = {"type":"integer","minimum":104,"$id":"check8"};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check8" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 104 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 104},message:"must be >= 104"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check9 = validate85;
const schema152 = {"type":"string","minLength":1,"$id":"check9"};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check9" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check10 = validate86;
const schema153 = {"type":"string","$id":"check10"};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check10" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check11 = validate87;
const schema154 = {"type":"string","$id":"check11"};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check11" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check12 = validate88;
const schema155 = {"$ref":"components#/$defs/TitleId","$id":"check12"};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check12" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern9.test(data)){
const err0 = {instancePath,schemaPath:"components#/$defs/TitleId/pattern",keyword:"pattern",params:{pattern: "^[0-9]+$"},message:"must match pattern \""+"^[0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"components#/$defs/TitleId/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check13 = validate89;
const schema157 = {"type":"string","pattern":"^[0-9]+(?:;priv=[A-Za-z]+)?(?:,[0-9]+(?:;priv=[A-Za-z]+)?)*$","$id":"check13"};
const pattern35 = new RegExp("^[0-9]+(?:;priv=[A-Za-z]+)?(?:,[0-9]+(?:;priv=[A-Za-z]+)?)*$", "u");

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check13" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern35.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(?:;priv=[A-Za-z]+)?(?:,[0-9]+(?:;priv=[A-Za-z]+)?)*$"},message:"must match pattern \""+"^[0-9]+(?:;priv=[A-Za-z]+)?(?:,[0-9]+(?:;priv=[A-Za-z]+)?)*$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check14 = validate90;
const schema158 = {"type":"string","$id":"check14"};

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check14" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check15 = validate91;
const schema159 = {"type":"string","minLength":1,"$id":"check15"};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check15" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check16 = validate92;
const schema160 = {"type":"string","const":"*","$id":"check16"};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check16" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if("*" !== data){
const err1 = {instancePath,schemaPath:"#/const",keyword:"const",params:{allowedValue: "*"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check17 = validate93;
const schema161 = {"type":"boolean","$id":"check17"};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check17" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "boolean"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check18 = validate94;
const schema162 = {"type":"string","pattern":"^(?:W/)?[\"][!#-~]*[\"]$","examples":["\"7c1d9a52e3f84b06a1c95d2f7e80b364\""],"$id":"check18"};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check18" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern23.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:W/)?[\"][!#-~]*[\"]$"},message:"must match pattern \""+"^(?:W/)?[\"][!#-~]*[\"]$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check19 = validate95;
const schema163 = {"type":"string","pattern":"^(?:https?://[^/]+)?/[Ss]ervice[Cc]onfigs/[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/[Ss]ession[Tt]emplates/[^/]+/[Ss]essions/[^/]+$","examples":["/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/3f2a9c10-5b7e-4d61-9a0c-1e8f4b2d6a75"],"$id":"check19"};
const pattern37 = new RegExp("^(?:https?://[^/]+)?/[Ss]ervice[Cc]onfigs/[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/[Ss]ession[Tt]emplates/[^/]+/[Ss]essions/[^/]+$", "u");

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check19" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern37.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:https?://[^/]+)?/[Ss]ervice[Cc]onfigs/[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/[Ss]ession[Tt]emplates/[^/]+/[Ss]essions/[^/]+$"},message:"must match pattern \""+"^(?:https?://[^/]+)?/[Ss]ervice[Cc]onfigs/[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}/[Ss]ession[Tt]emplates/[^/]+/[Ss]essions/[^/]+$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check20 = validate96;
const schema164 = {"type":"string","examples":["max-age=0, must-revalidate"],"$id":"check20"};

function validate96(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check20" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check21 = validate97;
const schema165 = {"type":"string","examples":["Wed, 11 Mar 2026 18:30:41 GMT"],"$id":"check21"};

function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check21" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check22 = validate98;
const schema166 = {"type":"string","examples":["Wed, 11 Mar 2026 18:42:07 GMT"],"$id":"check22"};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check22" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate98.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}
validate98.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check23 = validate99;
const schema167 = {"$ref":"components#/$defs/Guid","examples":["5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24"],"$id":"check23"};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check23" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
const err0 = {instancePath,schemaPath:"components#/$defs/Guid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(formats0.test(data))){
const err1 = {instancePath,schemaPath:"components#/$defs/Guid/format",keyword:"format",params:{format: "uuid"},message:"must match format \""+"uuid"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"components#/$defs/Guid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check24 = validate100;
const schema169 = {"type":"string","examples":["nosniff"],"$id":"check24"};

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check24" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}
validate100.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check25 = validate101;
const schema170 = {"type":"string","examples":["session-access=Member"],"$id":"check25"};

function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check25" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate101.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate101.errors = vErrors;
return errors === 0;
}
validate101.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check26 = validate102;
const schema171 = {"type":"integer","minimum":0,"examples":[15],"$id":"check26"};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check26" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
validate102.errors = vErrors;
return errors === 0;
}
validate102.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check27 = validate103;
const schema172 = {"type":"string","maxLength":0,"$id":"check27"};

function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check27" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(data.length > 0){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 0},message:"must NOT have more than 0 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check28 = validate104;
const schema173 = {"type":"string","$id":"check28"};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check28" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check29 = validate105;
const schema174 = {"$ref":"components#/$defs/RateLimit","$id":"check29"};
const schema175 = {"type":"object","properties":{"version":{"type":"integer"},"currentRequests":{"type":"integer","minimum":0},"maxRequests":{"type":"integer","minimum":0},"periodInSeconds":{"type":"integer","minimum":0},"limitType":{"type":"string"},"type":{"type":"string"}},"additionalProperties":true};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check29" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err0 = {instancePath:instancePath+"/version",schemaPath:"components#/$defs/RateLimit/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.currentRequests !== undefined){
let data1 = data.currentRequests;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err1 = {instancePath:instancePath+"/currentRequests",schemaPath:"components#/$defs/RateLimit/properties/currentRequests/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/currentRequests",schemaPath:"components#/$defs/RateLimit/properties/currentRequests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
if(data.maxRequests !== undefined){
let data2 = data.maxRequests;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/maxRequests",schemaPath:"components#/$defs/RateLimit/properties/maxRequests/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/maxRequests",schemaPath:"components#/$defs/RateLimit/properties/maxRequests/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.periodInSeconds !== undefined){
let data3 = data.periodInSeconds;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err5 = {instancePath:instancePath+"/periodInSeconds",schemaPath:"components#/$defs/RateLimit/properties/periodInSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/periodInSeconds",schemaPath:"components#/$defs/RateLimit/properties/periodInSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.limitType !== undefined){
if(typeof data.limitType !== "string"){
const err7 = {instancePath:instancePath+"/limitType",schemaPath:"components#/$defs/RateLimit/properties/limitType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err8 = {instancePath:instancePath+"/type",schemaPath:"components#/$defs/RateLimit/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"components#/$defs/RateLimit/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const check30 = validate106;
const schema176 = {"type":"string","maxLength":0,"$id":"check30"};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check30" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(data.length > 0){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 0},message:"must NOT have more than 0 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const check31 = validate107;
const schema177 = {"type":"string","maxLength":0,"$id":"check31"};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check31" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(data.length > 0){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 0},message:"must NOT have more than 0 characters"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"dynamicProps":false,"dynamicItems":false};

function addErrors(known, more) {
  if (known === null) return more;
  for (const error of more) known.push(error);
  return known;
}

export const validators = {
  "#/components/schemas/MultiplayerSession": check0,
  "#/paths/~1handles~1{handleId}~1session/get/responses/304/headers/ETag/schema": check1,
  "#/components/schemas/ErrorMessage": check2,
  "#/components/schemas/MultiplayerSessionRequest": check3,
  "#/paths/~1handles~1{handleId}~1session/put/responses/403/headers/ETag/schema": check4,
  "#/paths/~1handles~1{handleId}~1session/put/responses/412/headers/ETag/schema": check5,
  "#/paths/~1handles~1{handleId}~1session/put/responses/412/content/text~1plain/schema": check6,
  "#/components/schemas/Guid": check7,
  "#/components/parameters/X-Xbl-Contract-Version/schema": check8,
  "#/components/parameters/If-None-Match/schema": check9,
  "#/components/parameters/Accept-Language/schema": check10,
  "#/components/parameters/Signature/schema": check11,
  "#/components/schemas/TitleId": check12,
  "#/components/parameters/X-Xbl-OnBehalfOf-Users/schema": check13,
  "#/components/parameters/X-Xbl-Deny-Scope/schema": check14,
  "#/components/parameters/If-Match/schema": check15,
  "#/components/parameters/If-None-Match-Any/schema": check16,
  "#/components/parameters/nocommit/schema": check17,
  "#/components/headers/ETag/schema": check18,
  "#/components/headers/Content-Location/schema": check19,
  "#/components/headers/Cache-Control/schema": check20,
  "#/components/headers/Expires/schema": check21,
  "#/components/headers/Date/schema": check22,
  "#/components/headers/X-XblCorrelationId/schema": check23,
  "#/components/headers/X-Content-Type-Options/schema": check24,
  "#/components/headers/X-Xbl-Debug/schema": check25,
  "#/components/headers/Retry-After/schema": check26,
  "#/components/responses/Accepted/content/text~1plain/schema": check27,
  "#/components/responses/Unauthorized/content/text~1plain/schema": check28,
  "#/components/schemas/RateLimit": check29,
  "#/components/responses/TooManyRequests/content/text~1plain/schema": check30,
  "#/components/responses/ServiceUnavailable/content/text~1plain/schema": check31,
};
